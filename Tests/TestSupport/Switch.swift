import Synchronization

/// A flag that a test turns while a server reads it.
public final class Switch: Sendable {
    private let value: Mutex<Bool>

    public init(_ isOn: Bool) { value = Mutex(isOn) }

    public var isOn: Bool {
        get { value.withLock { $0 } }
        set { value.withLock { $0 = newValue } }
    }
}
