import StoryClustering
import Testing

@Suite struct SiteTemplateTests {
    private static let banner =
        "Join the two hundred thousand readers who get our letter from the harbour every morning at six."

    private static func page(_ number: Int, _ title: String) -> Document {
        Document(
            id: "\(number)", title: title,
            text: """
                \(banner)
                \(title) is what this paragraph of item number \(number) tells at some length and in its own words.
                A second paragraph adds what \(title.lowercased()) means for the people of district \(number * 7).
                Follow the harbour desk
                """)
    }

    @Test func dropsWhatThreeItemsOfAFeedHave() throws {
        var template = SiteTemplate()
        let pages = ["Crane falls", "Mussels return", "Pilot retires", "Lighthouse painted"].enumerated().map(Self.page)
        template.learn(from: pages[0])
        template.learn(from: pages[1])
        #expect(template.removingFurniture(from: pages[3]).text == pages[3].text)
        template.learn(from: pages[2])
        let cleaned = template.removingFurniture(from: pages[3])
        #expect(!cleaned.text.contains(Self.banner))
        #expect(!cleaned.text.contains("Follow the harbour desk"))
        #expect(cleaned.text.contains("Lighthouse painted is what"))
        #expect(SiteTemplate(decoding: template.encoded()) == template)
    }

    @Test func keepsTheTextOfAnArticleThatIsSentAgain() {
        var template = SiteTemplate()
        let article = Self.page(1, "Crane falls on quay")
        for update in 1...5 {
            var sent = article
            sent.title = "Crane falls on quay, update \(update)"
            sent.text += "\nUpdate \(update): the harbour master gave a statement of some ten words or more at noon."
            template.learn(from: sent)
        }
        #expect(template.removingFurniture(from: article).text == article.text)
    }

    @Test func knowsAPageByItsOwnMarksAlsoWhereTheseAreLearned() {
        var template = SiteTemplate()
        func page(_ number: Int, _ title: String, teaser: String) -> Document {
            var page = Self.page(number, title)
            page.text += "\nMore like this\n\(teaser)"
            return page
        }
        template.learn(from: page(1, "Crane falls", teaser: "Why nobody repaired the old crane"))
        template.learn(from: page(2, "Mussels return", teaser: "What the divers found below the pier"))
        template.learn(from: page(3, "Pilot retires", teaser: "How the harbour got its second lighthouse"))
        let last = page(4, "Lighthouse painted", teaser: "Who pays for nine coats of red")
        let cleaned = template.removingFurniture(from: last).text
        #expect(cleaned.contains("Lighthouse painted is what") && cleaned.contains("A second paragraph adds"))
        #expect(!cleaned.contains("nine coats"), "\(cleaned)")
    }
}
