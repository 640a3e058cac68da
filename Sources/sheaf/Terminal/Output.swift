import FeedText
import Foundation
import Synchronization

/// Standard output, in large writes: C's `stdout` is shared mutable state to Swift, and one `write` a line is slow.
private let pending = Mutex<[UInt8]>([])
private let outputBlock = 1 << 16

/// Writes data asked for to standard output.
func printOutput(_ bytes: [UInt8]) {
    let isLarge = pending.withLock { buffer in
        buffer += bytes
        return buffer.count >= outputBlock
    }
    if isLarge { flushOutput() }
}

func printOutput(_ text: String) {
    printOutput(Array(text.utf8) + [0x0a])
}

/// Everything printed must have arrived before the status says so: a full disk behind `>` is an error.
func flushOutput() {
    let bytes = pending.withLock { buffer in
        defer { buffer.removeAll(keepingCapacity: true) }
        return buffer
    }
    var written = 0
    while written < bytes.count {
        // `write` reads at most the bytes from `written` to the end of the array.
        let count = bytes.withUnsafeBytes { buffer in
            write(STDOUT_FILENO, buffer.baseAddress.map { $0 + written }, bytes.count - written)
        }
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else {
            printMessage("standard output: \(String(cString: strerror(errno)))")
            exit(ExitStatus.inputOutput.rawValue)
        }
        written += count
    }
}

/// Writes one message to standard error, as `sheaf: …`. What strangers put into it cannot reach the terminal's controls
/// nor break the line.
func printMessage(_ message: String) {
    printStatus("sheaf: \(PlainText.singleLine(message))\n")
}

/// Writes to standard error as it is. Nobody may be listening there, which is no reason to fail.
func printStatus(_ text: String) {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
        let count = bytes[written...].withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return }
        written += count
    }
}
