import EditionWriting
import FeedModel

/// A day of what feeds really send: titles without end or none at all, emoji only, scripts side by side.
enum OddDay {
    static let edition = EditionComposer.compose(SampleDay.material(stories: stories, hidden: []))

    private static let stories: [Story] = {
        var stories = [treaty(title: endless), treaty(title: nil), treaty(title: "🎉🎉🎉"), mixed]
        for (number, title) in titles.enumerated() {
            let item = SampleDay.item(
                Int64(700 + number), Int64(1 + number % 15), title, title == nil ? texts[number % texts.count] : "",
                language: title?.contains("ا") == true ? "ar" : nil)
            stories.append(SampleDay.single("s-0dd\(number)", item))
        }
        return stories
    }()

    /// 2,000 characters, and 2,000 of one word.
    private static let endless = String(
        repeating: "The council of the upper valley counts its bridges again and finds one more than last year ",
        count: 22)
    private static let titles: [String?] = [
        endless, String(repeating: "Donaudampfschifffahrtsgesellschaft", count: 59), nil, nil, nil, "🌊🚢🎉", "👩‍👩‍👧‍👦", "🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇯🇵",
        "مدينة نور الساحلية تفتتح محطة لتحلية المياه", "日本語と العربية を並べる", "العربية 日本語 English ١٢٣", "…", "?!", "1",
        "https://site.example/a/very/long/address/that/somebody/took/for/a/title/and/never/changed.html?page=1&x=2",
        "«»", "   ", "\u{202E}drawkcab", "A\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}ccents",
    ]
    private static let texts = [
        "The build broke at midnight and nobody noticed until breakfast. Then everybody did.", "", "写真だけの日。",
        "نص بلا عنوان من صدى الساحل",
    ]

    private static func treaty(title: String?) -> Story {
        var story = SampleDay.treaty
        story.id = "s-0de\(title?.count ?? 0)"
        for index in story.reports.indices {
            story.reports[index].original.id += Int64(1000 + (title?.count ?? 0))
            story.reports[index].original.title = title
        }
        return story
    }

    private static let mixed = Story(
        id: "s-0dff", firstSeen: SampleDay.to,
        reports: [
            Report(
                id: "x1",
                original: SampleDay.item(
                    790, 13, "توقيع معاهدة الصيد بين تيسالي ومارين",
                    "وقعت تيسالي ومارين معاهدة الصيد يوم الجمعة بعد تسع سنوات. قال الوزير إن الحصة 41000 طن.",
                    language: "ar")),
            Report(
                id: "x2",
                original: SampleDay.item(
                    791, 9, "テッサリーとマレン、漁業条約に署名", "テッサリーとマレンは金曜日に漁業条約に署名した。割当は4万1000トン。", language: "ja")),
            Report(
                id: "x3",
                original: SampleDay.item(
                    792, 4, "Tessaly and Maren sign a fishing treaty", "The treaty sets a quota of 41,000 tonnes.",
                    language: "en")),
        ], evidence: Evidence(shared: ["تيسالي", "マレン", "treaty"], score: 0.4, bar: 0.28))
}
