import CMalloc

/// Has malloc share its room among the threads, and give that of a large document back as soon as it is read.
///
/// Left alone, glibc makes an arena for each thread, and lets the size grow from which on a block has pages of its own:
/// a first poll of 1,000 feeds held 70 MiB for 25 MiB of data. To be called before other threads start.
func returnMemoryEarly() {
    mallopt(M_ARENA_MAX, 1)
    mallopt(M_MMAP_THRESHOLD, 128 << 10)
}
