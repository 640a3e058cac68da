import FeedModel
import StoryClustering
import Testing

@Suite struct SketchTests {
    @Test(arguments: [
        Document(id: "1"),
        Document(id: "2", title: "Hello"),
        Document(
            id: "3", title: "Überraschung in Köln",
            text: "Der Rat der Stadt hat am Montag nicht über den Haushalt beraten.",
            published: Instant(seconds: -1), language: "de-DE"),
        Document(id: "4", text: String(repeating: "Every week brings number and noun alike. ", count: 2_000)),
        Document(id: "5", title: "東京で地震", text: "東京で強い地震がありました。", published: Instant(seconds: 253_402_300_799)),
    ])
    func comesBackFromItsBytes(document: Document) throws {
        let sketch = Sketch(document)
        let bytes = sketch.encoded()
        #expect(Sketch(decoding: bytes) == sketch)
        #expect(bytes.count < 4096)
        for length in 0..<min(bytes.count, 300) { #expect(Sketch(decoding: Array(bytes.prefix(length))) == nil) }
    }

    @Test(arguments: [
        (nil, "Der Minister hat am Montag mit den Vertretern der Länder über das neue Gesetz gesprochen.", "de"),
        ("en", "Le ministre a dit que les députés ne sont pas dans une situation qui est facile pour eux.", "fr"),
        ("de", "Short words", "de"),
        ("en-GB", "Правительство не будет менять закон, который был принят в этом году.", "ru"),
        (nil, "Hallitus kertoi, että esitys on valmis ja että siitä äänestetään myös ensi viikolla.", "fi"),
        (nil, "A miniszter közölte, hogy az új törvény már nem lesz kész az év végéig.", "hu"),
        (nil, "Ο υπουργός είπε ότι το νέο μέτρο δεν θα ισχύσει για τους συνταξιούχους.", "el"),
        (nil, "Ministrul a spus că nu mai este timp pentru o nouă lege în acest an.", "ro"),
        ("nb-NO", "Regjeringen sier at den ikke vil gjøre noe med saken før etter valget.", "no"),
        (nil, "首相は国会で新しい法案について説明しました。", "ja"),
        (nil, "総統府週一發表聲明,強調兩岸和平穩定的重要性。", "zh"),
        ("en", "대통령은 월요일 기자회견에서 새로운 정책을 발표했다.", "ko"),
        (nil, "On dört kişi için yas ilan edildi; her saat yeni can kaybı haberi geliyor, arama sürüyor.", "tr"),
        (nil, "Rząd nie zmieni ustawy, która została przyjęta w tym roku przez Sejm.", "pl"),
    ])
    func tellsTheLanguage(said: String?, text: String, language: String) {
        #expect(Sketch(Document(id: "a", text: text, language: said)).language == language)
    }
}
