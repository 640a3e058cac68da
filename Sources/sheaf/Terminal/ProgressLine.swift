import Aggregation
import FeedText
import Foundation
import Synchronization

/// One line on the terminal that is redrawn in place, at most ten times a second.
final class ProgressLine: Sendable {
    private let isShown: Bool
    private let lastDrawn = Mutex<ContinuousClock.Instant?>(nil)

    init(isShown: Bool) {
        // A dumb terminal cannot go back to the beginning of a line.
        self.isShown = isShown && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    }

    func show(_ progress: PollProgress) {
        guard isShown else { return }
        lastDrawn.withLock { last in
            let now = ContinuousClock.now
            if let last, now - last < .milliseconds(100), progress.done < progress.asked { return }
            last = now
            var line = "\(progress.done)/\(progress.asked) feeds · \(progress.newItems) new"
            // In the last column a terminal wraps. What does not fit in says that it goes on.
            let room = Terminal.columns(of: STDERR_FILENO) - 1
            if let host = progress.waitingFor {
                let long = line + " · waiting for \(host)"
                line = TextTable.cut(long, to: max(room, PlainText.displayWidth(line)))
            }
            printStatus("\r\u{1b}[K" + TextTable.cut(line, to: room))
        }
    }

    func clear() {
        guard isShown else { return }
        lastDrawn.withLock { last in
            if last != nil { printStatus("\r\u{1b}[K") }
            last = nil
        }
    }
}
