import FeedModel

/// When the reports of a story say that it happened, and what that says of its being another's.
///
/// Of labelled pairs with like scores, those whose leads name the same day of the week are 1.6 to 4 times as often of
/// one event as others, those a day apart about a third as often, and those two or three days apart a tenth to a third;
/// so it is in each family of sets, with dates or without, and however long the texts are.
struct ReportedDays: Sendable {
    private var named: NamedDays
    /// Of the first report, in seconds.
    private var published: Int64?

    /// The most that a link may gain.
    static let most: Float = 1.2
    /// Reports further apart may name the same day of two weeks.
    private static let halfAWeek: Int64 = 84 * 3600

    init(_ sketch: Sketch) {
        named = sketch.days
        published = sketch.published.map { $0.milliseconds / 1000 }
    }

    mutating func add(_ other: ReportedDays) {
        named.add(other.named)
        if let earlier = other.published { published = min(published ?? earlier, earlier) }
    }

    /// What the score of two reports is to be multiplied with.
    func factor(_ other: ReportedDays) -> Float {
        guard let relation = named.relation(to: other.named) else { return 1 }
        if let published, let date = other.published, abs(published - date) > Self.halfAWeek { return 1 }
        return switch relation {
        case .sameFirst: Self.most
        case .shared: 1
        case .apart(1): 0.7
        case .apart(2): 0.5
        case .apart: 0.3
        }
    }
}
