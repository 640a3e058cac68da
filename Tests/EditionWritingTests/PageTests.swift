import FeedModel
import Testing

@testable import EditionWriting

/// What a reader finds on the page, and what the page keeps to itself.
struct PageTests {
    private let edition = EditionComposer.compose(SampleDay.material())

    @Test func `The page asks for nothing, tells nobody where its reader came from, and suits eye and paper`() throws {
        let page = try HTMLPage.render(edition, formats: [.html])
        #expect(
            page.contains(
                "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
                    + "form-action 'none'\""))
        for text in [
            "<meta name=\"referrer\" content=\"no-referrer\" />", "prefers-color-scheme:dark", "prefers-contrast:more",
            "@media print", ":visited", "<html lang=\"en\">", "class=\"wrap h-feed\"",
        ] { #expect(page.contains(text), "\(text)") }
        #expect(page.firstMatch(of: /<script|<link rel="stylesheet"|@import|url\(|<iframe| on[a-z]+=/) == nil)
    }

    @Test func `The contents name every section with its stories`() throws {
        let page = try HTMLPage.render(edition, formats: [.html])
        for (place, title, count) in [
            ("glance", "One minute", 4), ("top", "Top stories", 3), ("moving", "Still moving", 1),
            ("rare", "Rarely posts", 1), ("listen", "Listen &amp; watch", 1), ("health", "Feeds to look at", 2),
        ] {
            #expect(page.contains("<a href=\"#\(place)\"><bdi>\(title)</bdi><span class=\"n\">\(count)</span></a>"))
            #expect(page.contains("<section id=\"\(place)\""))
        }
    }

    @Test func `A story of several days leads back to where it was last and first seen`() throws {
        let page = try HTMLPage.render(edition, formats: [.html])
        #expect(page.contains("<a href=\"2025-01-17.html#s-c6d00042\">17 January: “Ferry crossings halted"))
        #expect(page.contains(" · <a href=\"2025-01-16.html#s-c6d00042\">first seen 16 January</a>"))
        #expect(EditionMarkdown.render(edition).contains("[first seen 16 January](2025-01-16.md#s-c6d00042)"))
        let words = EditionText.render(edition).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("third union joins” · first seen 16 January"))
    }

    @Test func `Only a page says what it does not load`() throws {
        let sentence = "This page loads nothing from the network and runs no scripts."
        #expect(try HTMLPage.render(edition, formats: [.html]).contains(sentence))
        for text in [EditionText.render(edition), EditionMarkdown.render(edition)] {
            #expect(!text.contains("This page") && text.contains("nothing is generated"))
        }
    }

    @Test func `The end tells how many links lost what follows their reader`() throws {
        let urls = ["https://a.example/1?utm_source=rss", "https://a.example/2?id=2&fbclid=x", "https://a.example/3"]
        let stories = urls.enumerated().map { index, url in
            SampleDay.single("s-\(index)", SampleDay.item(Int64(index), 7, "Story \(index)", url: url))
        }
        let page = try HTMLPage.render(
            EditionComposer.compose(SampleDay.material(stories: stories)), formats: [.html])
        #expect(page.contains("Tracking parameters were removed from 2 links."))
        #expect(page.contains("href=\"https://a.example/2?id=2\"") && !page.contains("utm_source"))
    }

    @Test func `What rules hide is counted and listed by rule`() throws {
        let page = try HTMLPage.render(edition, formats: [.html])
        let hidden = try #require(page.firstMatch(of: /(?s)<details class="hidden">.*?<\/details>/)).output
        #expect(hidden.contains("<summary>2 items hidden by your rules</summary>"))
        #expect(hidden.contains("<code>block: crypto</code> 2"))
        #expect(hidden.contains("Crypto token doubles overnight") && hidden.contains("Why I sold my crypto"))
        let markdown = EditionMarkdown.render(edition)
        #expect(
            markdown.contains("- block: crypto: 2\n  - [Crypto token doubles overnight](https://site7.example/900)"))
    }

    @Test func `The user's own word on a story is named`() throws {
        var story = SampleDay.halcyon
        story.isDecidedByUser = true
        story.evidence = Evidence(shared: ["Tamsin"], score: 0.4, bar: 0.28)
        let edition = EditionComposer.compose(SampleDay.material(stories: [story]))
        for text in [try HTMLPage.render(edition, formats: [.html]), EditionMarkdown.render(edition)] {
            #expect(text.contains("You decided"), "\(text)")
        }
    }

    @Test func `Scripts stand side by side, each in its direction, and no title is lost`() throws {
        let page = try HTMLPage.render(OddDay.edition, formats: [.html])
        for (title, language, isRightToLeft) in [
            ("مدينة نور الساحلية تفتتح محطة لتحلية المياه", "ar", true), ("テッサリーとマレン、漁業条約に署名", "ja", false),
            ("توقيع معاهدة الصيد بين تيسالي ومارين", "ar", true),
        ] {
            let place = try #require(page.firstRange(of: ">\(title)<"))
            let element = page[..<place.lowerBound].suffix(300)
            #expect(element.contains("lang=\"\(language)\""), "\(title)")
            #expect(element.split(separator: "<li").last?.contains("dir=\"rtl\"") == isRightToLeft, "\(title)")
        }
        for title in ["日本語と العربية を並べる", "🌊🚢🎉", "👩‍👩‍👧‍👦", "…", "?!", "«»", "drawkcab"] {
            #expect(page.contains(">\(title)</a>"), "\(title)")
        }
        #expect(EditionText.render(OddDay.edition).contains("日本語と العربية を並べる"))
    }
}
