import CLibcurl
import FeedModel
import FeedText
import Glibc

/// Drives all transfers of one run on one thread with one multi handle.
final class FetchLoop {
    private let options: FetcherOptions
    private let jobs: Int
    private let mailbox: ResponseMailbox
    private let multi: UnsafeMutableRawPointer
    private let memory: BodyMemory
    private var queues: HostQueues<PendingFetch>
    private var running: [UnsafeMutableRawPointer: Transfer] = [:]
    /// Easy handles to use again; a new one costs more than a reset.
    private var idle: [UnsafeMutableRawPointer] = []
    private var closed: ClosedHosts
    /// Requests in a row that a host left without any answer.
    private var silences: [String: Int] = [:]
    private let startTime: Instant
    private let startTick = ContinuousClock.now

    init?(options: FetcherOptions, closed: ClosedHosts, now: Instant, mailbox: ResponseMailbox) {
        guard isCurlReady, let multi = curl_multi_init() else { return nil }
        self.options = options
        self.closed = closed
        self.mailbox = mailbox
        self.multi = multi
        memory = BodyMemory(mailbox: mailbox, options: options)
        startTime = now
        queues = HostQueues(limit: options.jobsPerHost)
        let files = OpenFiles(jobs: options.jobs)
        jobs = files.transfers
        // Idle ones, that is. Not the limit on all connections, which stalls 7.88.
        _ = sheaf_curl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, files.idle)
        mailbox.wakeup.attach(multi)
    }

    deinit {
        mailbox.wakeup.detach()
        for transfer in running.values { close(transfer) }
        for easy in idle { curl_easy_cleanup(easy) }
        curl_multi_cleanup(multi)
    }

    func run(_ requests: [FetchRequest]) {
        for request in requests { enqueue(request) }
        while !mailbox.isCancelled {
            startTransfers()
            if running.isEmpty && queues.waitingCount == 0 { return }
            var live: Int32 = 0
            _ = curl_multi_perform(multi, &live)
            // A finished transfer frees a place: start the next before waiting.
            if finishTransfers() || expireTransfers() { continue }
            if resumeTransfers() { continue }
            _ = curl_multi_poll(multi, nil, 0, pollTimeout, nil)
        }
    }

    private func enqueue(_ request: FetchRequest) {
        do throws(FetchFailure) {
            enqueue(try PendingFetch(request, options: options))
        } catch {
            mailbox.put(FetchResponse(id: request.id, outcome: .failed(error), url: masked(request.url)))
        }
    }

    private func enqueue(_ fetch: PendingFetch) {
        if let failure = fetch.refusalBehindProxy(options) {
            mailbox.put(fetch.response(.failed(failure)))
        } else if let opens = closed.opens(fetch.url.hostKey, now: now) {
            mailbox.put(fetch.response(.deferred(until: opens)))
        } else {
            queues.add(fetch, host: fetch.url.hostKey)
        }
    }

    private func startTransfers() {
        while running.count < jobs, memory.mayBegin(), let fetch = queues.start() {
            guard let easy = idle.popLast() ?? curl_easy_init() else {
                queues.finish(host: fetch.url.hostKey)
                mailbox.put(fetch.response(.failed(.badResponse("no memory"))))
                continue
            }
            let transfer = Transfer(
                fetch, easy: easy, options: options, now: .now, memory: memory,
                isLastOfHost: !queues.isWaiting(for: fetch.url.hostKey))
            running[easy] = transfer
            _ = curl_multi_add_handle(multi, easy)
        }
    }

    private func finishTransfers() -> Bool {
        var remaining: Int32 = 0
        var finished = false
        while let message = curl_multi_info_read(multi, &remaining) {
            guard message.pointee.msg == CURLMSG_DONE else { continue }
            // Removing the handle frees the message: take all of it first.
            let result = sheaf_curl_message_result(message)
            guard let easy = message.pointee.easy_handle, let transfer = running[easy] else { continue }
            finish(transfer, result)
            finished = true
        }
        return finished
    }

    /// Ends what has used up its time; libcurl's own timeout would begin again at every hop.
    private func expireTransfers() -> Bool {
        let tick = ContinuousClock.now
        let late = running.values.filter { $0.timeLeft(at: tick) <= 0 }
        for transfer in late { finish(transfer, nil) }
        return !late.isEmpty
    }

    /// Wakes transfers that wait for memory: all when there is room again, else one when only they fill it.
    private func resumeTransfers() -> Bool {
        var paused = running.values.filter { $0.pausedSince != nil }
        guard !paused.isEmpty else { return false }
        var hasResumed = false
        for transfer in paused where transfer.body.isEmpty {
            guard memory.mayBegin() else { break }
            transfer.resume(at: .now)
            hasResumed = true
        }
        paused = paused.filter { !$0.body.isEmpty }
        if hasResumed || paused.isEmpty { return hasResumed }
        if memory.isRelaxed {
            for transfer in paused { transfer.resume(at: .now) }
            return true
        }
        guard memory.waiting == 0, !running.values.contains(where: \.isFavoured),
            let largest = paused.max(by: { $0.body.count < $1.body.count })
        else { return false }
        largest.isFavoured = true
        largest.resume(at: .now)
        return true
    }

    private func finish(_ transfer: Transfer, _ result: CURLcode?) {
        let verdict = transfer.verdict(result, options: options)
        let status = transfer.status
        let left = transfer.timeLeft(at: .now)
        memory.arriving -= transfer.body.capacity
        memory.lastEnd = .now
        close(transfer)
        running[transfer.easy] = nil
        idle.append(transfer.easy)
        queues.finish(host: transfer.fetch.url.hostKey)

        var fetch = transfer.fetch
        fetch.timeLeft = left
        countSilence(of: fetch.url.hostKey, hasAnswered: transfer.collector.totalBytes > 0, verdict)
        switch verdict {
        case .answer(let outcome):
            let headers = transfer.collector.headers
            let closedHost = closeHost(of: fetch, status: status, headers: headers)
            mailbox.put(
                fetch.response(
                    outcome, status: status == 0 ? nil : status, headers: headers, closedHost: closedHost))
        case .follow(let location):
            do throws(FetchFailure) {
                enqueue(try fetch.following(location, status: status, limit: options.redirectLimit))
            } catch {
                mailbox.put(fetch.response(.failed(error), status: status, headers: transfer.collector.headers))
            }
        }
    }

    private func close(_ transfer: Transfer) {
        _ = curl_multi_remove_handle(multi, transfer.easy)
        // Forgets the callbacks and with them the pointer to the transfer.
        curl_easy_reset(transfer.easy)
    }

    /// 429 and 503 speak for the whole host, at once.
    private func closeHost(of fetch: PendingFetch, status: Int, headers: ResponseHeaders) -> ClosedHost? {
        guard let until = RetryAfter.pause(status: status, field: headers.retryAfter, now: now) else { return nil }
        let host = ClosedHost(host: fetch.url.hostKey, until: until)
        closed.close(host)
        for waiting in queues.drain(host: host.host) { mailbox.put(waiting.response(.deferred(until: until))) }
        return host
    }

    /// A host that left two requests in a row hanging is not asked for its other feeds in this run: a hundred feeds of
    /// a dead host would take a quarter of an hour. They have not failed, they wait.
    private func countSilence(of host: String, hasAnswered: Bool, _ verdict: Verdict) {
        guard !hasAnswered, case .answer(.failed(let failure)) = verdict, failure.isTimeout else {
            silences[host] = nil
            return
        }
        silences[host, default: 0] += 1
        guard silences[host, default: 0] >= 2 else { return }
        let until = now.advanced(bySeconds: 3600)
        closed.close(ClosedHost(host: host, until: until))
        for waiting in queues.drain(host: host) { mailbox.put(waiting.response(.deferred(until: until))) }
    }

    /// The caller's time, which may be simulated, moved on by the time that really passed.
    private var now: Instant {
        Instant(milliseconds: startTime.milliseconds + (ContinuousClock.now - startTick).milliseconds)
    }

    private var pollTimeout: Int32 {
        let tick = ContinuousClock.now
        let longest = memory.isCrowded ? Int(BodyMemory.patience.milliseconds) : 1000
        let next = running.values.reduce(longest) { min($0, $1.timeLeft(at: tick)) }
        return Int32(max(1, next))
    }
}

/// Once for the process; thread-safe in libcurl as built by Debian, and in Swift.
private let isCurlReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

extension Duration {
    var milliseconds: Int64 { components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000 }
}
