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

    /// With those that nobody has taken yet.
    var total: Int { arriving + mailbox.waitingBytes }
    /// Nothing waits to be taken.
    var isTaken: Bool { mailbox.waitingBytes == 0 }

    func hasRoom(for count: Int) -> Bool { total + count <= limit }
    /// Well below the limit, so that transfers do not stop and go with every packet.
    var isRelaxed: Bool { total <= limit / 2 }
}
