import Synchronization

/// Between the fetch thread and the task that reads the responses.
///
/// Not a buffering stream: the thread must know how many bytes nobody has taken yet, to stop starting transfers.
final class ResponseMailbox: Sendable {
    fileprivate struct State {
        var responses: [FetchResponse] = []
        var taken = 0
        var waiters: [CheckedContinuation<FetchResponse?, Never>] = []
        var isFinished = false
        var isCancelled = false
    }

    private let state = Mutex(State())
    private let waiting = Atomic(0)
    let wakeup = CurlWakeup()

    /// Bytes of bodies that were put in and not taken out.
    var waitingBytes: Int { waiting.load(ordering: .relaxed) }
    var isCancelled: Bool { state.withLock { $0.isCancelled } }

    func put(_ response: FetchResponse) {
        let waiter: CheckedContinuation<FetchResponse?, Never>? = state.withLock { state in
            guard !state.isCancelled else { return nil }
            if let waiter = state.waiters.popLast() { return waiter }
            state.responses.append(response)
            waiting.add(response.outcome.bodyBytes, ordering: .relaxed)
            return nil
        }
        waiter?.resume(returning: response)
    }

    func next() async -> FetchResponse? {
        await withCheckedContinuation { continuation in
            let answer: FetchResponse?? = state.withLock { state in
                if let response = state.takeFirst() { return response }
                if state.isFinished || state.isCancelled { return .some(nil) }
                state.waiters.append(continuation)
                return nil
            }
            guard let answer else { return }
            if let bytes = answer?.outcome.bodyBytes, bytes > 0 {
                waiting.subtract(bytes, ordering: .relaxed)
                wakeup.wake()
            }
            continuation.resume(returning: answer)
        }
    }

    /// No more responses will come; those still lying here can be taken.
    func finish() {
        end { $0.isFinished = true }
    }

    /// Nobody wants the rest.
    func cancel() {
        end {
            $0.isCancelled = true
            $0.responses = []
        }
        wakeup.wake()
    }

    private func end(_ change: (inout State) -> Void) {
        let waiters = state.withLock { state in
            change(&state)
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters { waiter.resume(returning: nil) }
    }
}

extension ResponseMailbox.State {
    /// Takes from the front of an array in amortised constant time, and drops its reference to the body at once.
    fileprivate mutating func takeFirst() -> FetchResponse? {
        guard taken < responses.count else { return nil }
        let response = responses[taken]
        responses[taken].outcome = .notModified
        taken += 1
        if taken > 64 && taken * 2 > responses.count {
            responses.removeFirst(taken)
            taken = 0
        }
        return response
    }
}

extension FetchOutcome {
    var bodyBytes: Int {
        if case .body(let bytes) = self { bytes.count } else { 0 }
    }
}
