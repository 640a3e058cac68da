/// Work waiting for its host: first come first served within a host, hosts in turn, a few at once for each.
///
/// Our own and not libcurl's host limit, because there the time in the queue counts as time of the transfer.
struct HostQueues<Work> {
    private struct Queue {
        var waiting: [Work] = []
        var taken = 0
        var running = 0
        var isReady = false
    }

    let limit: Int
    private var queues: [String: Queue] = [:]
    /// Hosts with work waiting and a place free, in turn.
    private var ready: [String] = []
    private var readyTaken = 0
    private(set) var waitingCount = 0

    init(limit: Int) {
        self.limit = max(1, limit)
    }

    mutating func add(_ work: Work, host: String) {
        queues[host, default: Queue()].waiting.append(work)
        waitingCount += 1
        makeReady(host)
    }

    /// The next piece of work that may run; its host's place is taken until `finish`.
    mutating func start() -> Work? {
        guard readyTaken < ready.count else { return nil }
        let host = ready[readyTaken]
        readyTaken += 1
        if readyTaken == ready.count {
            ready.removeAll(keepingCapacity: true)
            readyTaken = 0
        }
        guard var queue = queues.removeValue(forKey: host) else { return nil }
        queue.isReady = false
        let work = queue.waiting[queue.taken]
        queue.taken += 1
        queue.running += 1
        waitingCount -= 1
        queues[host] = queue
        makeReady(host)
        return work
    }

    func isWaiting(for host: String) -> Bool {
        queues[host].map { $0.taken < $0.waiting.count } ?? false
    }

    /// Frees the place of a piece of work that ended.
    mutating func finish(host: String) {
        guard var queue = queues.removeValue(forKey: host) else { return }
        queue.running -= 1
        guard queue.running > 0 || queue.taken < queue.waiting.count else { return }
        queues[host] = queue
        makeReady(host)
    }

    /// Takes out everything that waits for a host.
    mutating func drain(host: String) -> [Work] {
        guard let queue = queues[host] else { return [] }
        let rest = Array(queue.waiting[queue.taken...])
        waitingCount -= rest.count
        // Ready hosts keep their place in `ready`, so the queue may only be emptied where it is not among them.
        queues[host]?.waiting = []
        queues[host]?.taken = 0
        if queue.isReady {
            queues[host]?.isReady = false
            ready = ready[readyTaken...].filter { $0 != host }
            readyTaken = 0
        }
        return rest
    }

    private mutating func makeReady(_ host: String) {
        guard let queue = queues[host], !queue.isReady, queue.running < limit, queue.taken < queue.waiting.count else {
            return
        }
        queues[host]?.isReady = true
        ready.append(host)
    }
}
