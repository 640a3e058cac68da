import EditionWriting
import FeedModel
import Testing

/// Which sentence of a report is quoted.
struct QuotationTests {
    /// Two reports of two sites, or of one.
    private func story(
        _ first: (title: String, text: String), _ second: (title: String, text: String), feeds: (Int64, Int64) = (1, 2)
    ) throws -> EditionStory {
        // The first is newer and comes first where nothing else decides.
        let reports = [
            Report(id: "r1", original: SampleDay.item(1, feeds.0, first.title, first.text, hour: 12)),
            Report(id: "r2", original: SampleDay.item(2, feeds.1, second.title, second.text, hour: 8)),
        ]
        let story = Story(id: "s-1", firstSeen: SampleDay.to, reports: reports)
        return try #require(
            EditionComposer.compose(SampleDay.material(stories: [story], hidden: [])).stories.first)
    }

    @Test func `The sentence that tells what happened goes before those that lean on it`() throws {
        let story = try story(
            (
                "Guns fall silent on Sunday: what Tessaly and Maren have agreed",
                """
                After fifteen months of war, negotiators for Tessaly and Maren have accepted a truce on the islands. \
                Orrin’s prime minister, Ilka Brandt, announced it in Avel on Wednesday night.
                """
            ),
            (
                "Who claims the truce?",
                """
                The guns fall silent on Sunday, as Tessaly and Maren have agreed. The prime minister of Orrin, Ilka \
                Brandt, spoke in Avel on Wednesday night of a truce on the islands.
                """
            ))
        #expect(
            story.dek
                == "After fifteen months of war, negotiators for Tessaly and Maren have accepted a truce on the islands."
        )
    }

    @Test func `A short sentence of Japanese or Chinese says enough`() throws {
        let japanese = try story(
            ("嵐でトルヴィクのダム決壊、4000人避難", "嵐の大雨でトルヴィク上流にあるダムが月曜未明に決壊した。橋が2本流された。"),
            ("トルヴィクのダムが決壊、軍がボートを派遣", "ダムは大雨で決壊した。キャンプ客3人の行方が9日になっても分かっていない。"))
        #expect(japanese.dek == "嵐の大雨でトルヴィク上流にあるダムが月曜未明に決壊した。")
        #expect(japanese.reports.compactMap(\.adds) == ["キャンプ客3人の行方が9日になっても分かっていない。"])
    }

    @Test(arguments: [
        "The post Army boats reach the old town of Torvik appeared first on Orrin Morning Ledger 24.",
        "Ilka Brandt wrote on 9 March: > The dam above Torvik had 14 gates.",
        "Der Beitrag Army boats reach the old town of Torvik erschien zuerst auf Orrin Ledger 24.",
    ])
    func `Neither a footer nor a quoted mail is what a report adds`(furniture: String) throws {
        let story = try story(
            ("Dam of Torvik breaks, thousands flee", "Thousands fled from Torvik when the dam broke."),
            ("Army boats reach the old town of Torvik", "Thousands fled when the dam of Torvik broke. \(furniture)"))
        #expect(story.reports.map(\.adds) == [nil, nil])
    }

    @Test func `The beginning of a text that stands in for a title is not said again`() throws {
        let text = "The harbour of Torvik counted 41 boats before the storm came."
        let first = ("Dam of Torvik breaks, thousands flee", "Thousands fled from Torvik when the dam broke.")
        #expect(try story(first, ("", text)).reports.last?.adds == nil)
        #expect(try story(first, ("How many boats?", text)).reports.last?.adds == text)
    }

    @Test func `What a feed says of several things says nothing of one`() throws {
        let habit = "A remote attacker could crash the service of any host that runs Debian 12."
        func advisory(_ name: String) -> (String, String) {
            ("\(name) vulnerability", "It was found that \(name) mishandled certain names of files. \(habit)")
        }
        let story = try story(advisory("Kestrel"), advisory("Talon"), feeds: (6, 6))
        #expect(story.dek?.contains("attacker") != true)
        #expect(story.reports.allSatisfy { $0.adds?.contains("attacker") != true })
    }
}
