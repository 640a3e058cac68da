/// Counts the bytes of bodies that lie in memory; on the fetch thread alone.
final class BodyMemory {
    /// Bytes that transfers in flight have gathered so far, or reserved.
    var arriving = 0
    /// When a transfer ended last.
    var lastEnd = ContinuousClock.now
    private let mailbox: ResponseMailbox
    private let limit: Int
    private let comfort: Int

    /// How long bodies wait for others, of which none comes to its end.
    static let patience = Duration.milliseconds(200)

    init(mailbox: ResponseMailbox, options: FetcherOptions) {
        self.mailbox = mailbox
        limit = options.memoryLimit
        comfort = options.bufferLimit
    }

    private var total: Int { arriving + waiting }
    /// Bytes that nobody has taken yet.
    var waiting: Int { mailbox.waitingBytes }

    /// Whether a body may begin: those that have begun go first, since a hundred halves take more room than fifty
    /// bodies one after the other, and no less time.
    func mayBegin() -> Bool {
        // When they hang they hold up nobody: what lies there then does not count any more.
        stuck = isCrowded && .now - lastEnd > Self.patience ? arriving : min(stuck, arriving)
        // Half of the room must be free before the next begin, many at once: one at a time, each costs a round.
        isCrowded = total - stuck > (isCrowded ? comfort / 2 : comfort)
        return !isCrowded
    }
    private(set) var isCrowded = false
    private var stuck = 0

    /// Whether a body may grow to `size`. Those of a usual size always may, or a few huge feeds that then hang would
    /// hold up everybody.
    func hasRoom(forBodyOf size: Int) -> Bool { size <= 512 << 10 || total <= limit }
    /// Well below the limit, so that transfers do not stop and go with every packet.
    var isRelaxed: Bool { total <= limit / 2 }
}
