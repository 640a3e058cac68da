import EditionWriting
import FeedModel
import Testing

/// Days that every checker has to like.
enum Day: String, CaseIterable, CustomTestStringConvertible {
    case empty, single, usual, busy, odd, hostile

    var testDescription: String { rawValue }

    var edition: Edition {
        switch self {
        case .empty: EditionComposer.compose(SampleDay.material(stories: [], hidden: []))
        case .single:
            EditionComposer.compose(
                SampleDay.material(stories: [SampleDay.single("s-1", SampleDay.item(1, 1, "One thing"))], hidden: []))
        case .odd: OddDay.edition
        case .usual: EditionComposer.compose(SampleDay.material(language: "fr"))
        case .busy: EditionComposer.compose(GeneratedDay.material(stories: 120))
        case .hostile: HostileTests.everything
        }
    }
}
