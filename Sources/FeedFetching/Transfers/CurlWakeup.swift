import CLibcurl
import Synchronization

/// Wakes the fetch thread out of `curl_multi_poll` from any other thread.
///
/// `curl_multi_wakeup` may be called from everywhere, but only while the handle lives: the lock keeps a late caller
/// from using a handle that was just freed.
final class CurlWakeup: Sendable {
    /// The pointer crosses threads for `curl_multi_wakeup` alone, the one function of libcurl that allows it.
    private struct Handle: @unchecked Sendable {
        var multi: UnsafeMutableRawPointer?
    }

    private let handle = Mutex(Handle())

    func attach(_ multi: UnsafeMutableRawPointer) {
        let attached = Handle(multi: multi)
        handle.withLock { $0 = attached }
    }

    /// Must be called before the handle is freed.
    func detach() {
        handle.withLock { $0 = Handle() }
    }

    func wake() {
        handle.withLock { handle in
            if let multi = handle.multi { _ = curl_multi_wakeup(multi) }
        }
    }
}
