/// Counts the bytes of bodies that lie in memory; on the fetch thread alone.
final class BodyMemory {
    /// Bytes that transfers in flight have gathered so far.
    var arriving = 0
    private let mailbox: ResponseMailbox
    private let limit: Int

    init(mailbox: ResponseMailbox, limit: Int) {
        self.mailbox = mailbox
        self.limit = limit
    }

    private var total: Int { arriving + waiting }
    /// Bytes that nobody has taken yet.
    var waiting: Int { mailbox.waitingBytes }

    /// Whether a body may grow to `size`. Those of a usual size always may, or a few huge feeds that then hang would
    /// hold up everybody.
    func hasRoom(forBodyOf size: Int) -> Bool { size <= 512 << 10 || total <= limit }
    /// Well below the limit, so that transfers do not stop and go with every packet.
    var isRelaxed: Bool { total <= limit / 2 }
}
