import EditionWriting
import FeedModel
import Testing

/// Days that every checker has to like.
enum Day: String, CaseIterable, CustomTestStringConvertible {
    case empty, usual, busy, hostile

    var testDescription: String { rawValue }

    var edition: Edition {
        switch self {
        case .empty: EditionComposer.compose(SampleDay.material(stories: [], hidden: []))
        case .usual: EditionComposer.compose(SampleDay.material(language: "fr"))
        case .busy: EditionComposer.compose(GeneratedDay.material(stories: 120))
        case .hostile: HostileTests.everything
        }
    }
}
