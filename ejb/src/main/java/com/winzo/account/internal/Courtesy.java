package com.winzo.account.internal;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Lets a thread that computes for long work in the time that all others leave, until it has done so for too long.
 *
 * <p>Niceness says how large a share of a processor is, not who comes first: Linux leaves a thread there until its slice is used up,
 * and lets a bet that wakes wait behind another bet rather than take the processor of a hash. A thread of the idle class
 * (sched_setattr(2), {@code SCHED_IDLE}) stands in nobody's way, but on a machine at its limit it would never end: {@link #close}
 * takes it out of the class, from any thread. Then it has its niceness again and the longest slice, which since Linux 6.12 lets
 * shorter ones come first. Where the class could not be left, for want of {@code CAP_SYS_NICE}, it is not entered; on other systems
 * nothing happens.
 */
final class Courtesy implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Courtesy.class);
    private static final Courtesy NONE = new Courtesy(null, 0, null);

    /** The longest that Linux grants. */
    private static final long SLICE_NANOS = 100_000_000;

    /** {@code SCHED_IDLE} */
    private static final int IDLE_POLICY = 5;

    private static final Optional<Kernel> KERNEL = Kernel.ofThisSystem();

    private final Kernel kernel;
    private final int threadId;
    private final Attributes afterwards;

    private Courtesy(Kernel kernel, int threadId, Attributes afterwards) {
        this.kernel = kernel;
        this.threadId = threadId;
        this.afterwards = afterwards;
    }

    /**
     * The calling thread gives way to all others from now on.
     *
     * @return to be closed when the work is done, or by somebody else before: when it must go on
     */
    static Courtesy begin() {
        return KERNEL.map(Courtesy::begin).orElse(NONE);
    }

    private static Courtesy begin(Kernel kernel) {
        int threadId = kernel.callingThread();
        Optional<Attributes> before = kernel.attributes(threadId);
        if (before.isEmpty()) {
            LOG.debug("the scheduling of the thread that hashes passwords cannot be read");
            return NONE;
        }
        Attributes afterwards = before.get().withSlice(SLICE_NANOS);
        // Whoever may be less nice may leave the class of idle threads as well.
        boolean mayComeBack = kernel.apply(threadId, afterwards.withNiceness(afterwards.niceness() - 1));
        if (!kernel.apply(threadId, afterwards)) {
            LOG.debug("the thread that hashes passwords keeps its slice");
            return NONE;
        }
        if (mayComeBack) {
            kernel.apply(threadId, afterwards.withPolicy(IDLE_POLICY));
        }
        return new Courtesy(kernel, threadId, afterwards);
    }

    /** The thread has its share of a processor again; what is ended already stays so. */
    @Override
    public void close() {
        if (kernel != null) {
            kernel.apply(threadId, afterwards);
        }
    }

    /** What the kernel keeps of a thread's scheduling, a {@code struct sched_attr} of its first version. */
    private record Attributes(int policy, int niceness, long sliceNanos) {

        private static final MemoryLayout LAYOUT = MemoryLayout.structLayout(
                ValueLayout.JAVA_INT.withName("size"),
                ValueLayout.JAVA_INT.withName("sched_policy"),
                ValueLayout.JAVA_LONG.withName("sched_flags"),
                ValueLayout.JAVA_INT.withName("sched_nice"),
                ValueLayout.JAVA_INT.withName("sched_priority"),
                ValueLayout.JAVA_LONG.withName("sched_runtime"),
                ValueLayout.JAVA_LONG.withName("sched_deadline"),
                ValueLayout.JAVA_LONG.withName("sched_period"));
        private static final long SIZE = LAYOUT.byteSize();
        private static final long POLICY = offset("sched_policy");
        private static final long NICENESS = offset("sched_nice");
        private static final long SLICE = offset("sched_runtime");

        private static long offset(String field) {
            return LAYOUT.byteOffset(MemoryLayout.PathElement.groupElement(field));
        }

        static Attributes in(MemorySegment memory) {
            return new Attributes(
                    memory.get(ValueLayout.JAVA_INT, POLICY),
                    memory.get(ValueLayout.JAVA_INT, NICENESS),
                    memory.get(ValueLayout.JAVA_LONG, SLICE));
        }

        Attributes withPolicy(int other) {
            return new Attributes(other, niceness, sliceNanos);
        }

        Attributes withNiceness(int other) {
            return new Attributes(policy, other, sliceNanos);
        }

        Attributes withSlice(long nanos) {
            return new Attributes(policy, niceness, nanos);
        }

        MemorySegment in(Arena arena) {
            MemorySegment memory = arena.allocate(LAYOUT);
            memory.set(ValueLayout.JAVA_INT, 0, (int) SIZE);
            memory.set(ValueLayout.JAVA_INT, POLICY, policy);
            memory.set(ValueLayout.JAVA_INT, NICENESS, niceness);
            memory.set(ValueLayout.JAVA_LONG, SLICE, sliceNanos);
            return memory;
        }
    }

    /**
     * Three calls that older C libraries have no function for.
     *
     * @param threadIdNumber of {@code gettid} on this architecture
     * @param readNumber of {@code sched_getattr}
     * @param writeNumber of {@code sched_setattr}
     */
    private record Kernel(MethodHandle syscall, long threadIdNumber, long readNumber, long writeNumber) {

        private static final long NO_FLAGS = 0;
        private static final long UNUSED = 0;

        static Optional<Kernel> ofThisSystem() {
            if (!"Linux".equals(System.getProperty("os.name"))) {
                return Optional.empty();
            }
            return switch (System.getProperty("os.arch")) {
                case "amd64" -> function().map(handle -> new Kernel(handle, 186, 315, 314));
                case "aarch64" -> function().map(handle -> new Kernel(handle, 178, 275, 274));
                default -> Optional.empty();
            };
        }

        @SuppressWarnings("restricted")
        private static Optional<MethodHandle> function() {
            Linker linker = Linker.nativeLinker();
            FunctionDescriptor descriptor = FunctionDescriptor.of(
                    ValueLayout.JAVA_LONG,
                    ValueLayout.JAVA_LONG,
                    ValueLayout.JAVA_LONG,
                    ValueLayout.ADDRESS,
                    ValueLayout.JAVA_LONG,
                    ValueLayout.JAVA_LONG);
            return linker.defaultLookup()
                    .find("syscall")
                    .map(address -> linker.downcallHandle(address, descriptor, Linker.Option.firstVariadicArg(1)));
        }

        int callingThread() {
            return (int) call(threadIdNumber, UNUSED, MemorySegment.NULL, UNUSED, UNUSED);
        }

        Optional<Attributes> attributes(int threadId) {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment memory = arena.allocate(Attributes.LAYOUT);
                return call(readNumber, threadId, memory, Attributes.SIZE, NO_FLAGS) == 0
                        ? Optional.of(Attributes.in(memory))
                        : Optional.empty();
            }
        }

        boolean apply(int threadId, Attributes attributes) {
            try (Arena arena = Arena.ofConfined()) {
                return call(writeNumber, threadId, attributes.in(arena), NO_FLAGS, UNUSED) == 0;
            }
        }

        private long call(long number, long first, MemorySegment memory, long third, long fourth) {
            try {
                return (long) syscall.invokeExact(number, first, memory, third, fourth);
            } catch (Throwable impossible) {
                throw new IllegalStateException("a call of the system could not be made", impossible);
            }
        }
    }
}
