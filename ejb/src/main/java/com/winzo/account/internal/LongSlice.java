package com.winzo.account.internal;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Lets a thread that computes for long give way to threads that have a little to do, and keep its share of a processor.
 *
 * <p>Niceness says how large a share is, not who comes first: Linux leaves a thread on its processor until its slice is used up, and
 * a bet that wakes there waits for milliseconds, at each of its steps. Since 6.12 whoever asks for a shorter slice need not wait
 * (sched_setattr(2), {@code sched_runtime}), so the hashing thread asks for the longest one. The class of idle threads would do the
 * same for bets, but on a machine at its limit nobody could log in. On older kernels and other systems nothing changes.
 */
final class LongSlice {

    private static final Logger LOG = Logger.getLogger(LongSlice.class);

    /** The longest that Linux grants. */
    private static final long SLICE_NANOS = 100_000_000;

    /** Of the first version of {@code struct sched_attr}, which holds all that is needed here. */
    private static final int ATTRIBUTES_BYTES = 48;

    private static final int SLICE_OFFSET = 24;
    private static final int CALLING_THREAD = 0;
    private static final int NO_FLAGS = 0;
    private static final int UNUSED = 0;

    private static final Optional<Calls> CALLS = Calls.ofThisSystem();

    private LongSlice() {}

    /** Asks for the calling thread; it keeps its policy and its niceness. */
    static void ask() {
        CALLS.ifPresent(LongSlice::ask);
    }

    private static void ask(Calls calls) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment attributes = arena.allocate(ATTRIBUTES_BYTES, Long.BYTES);
            if (calls.read(attributes) != 0) {
                LOG.debug("the scheduling of the thread that hashes passwords cannot be read");
                return;
            }
            attributes.set(ValueLayout.JAVA_LONG, SLICE_OFFSET, SLICE_NANOS);
            if (calls.write(attributes) != 0) {
                LOG.debug("the thread that hashes passwords keeps its slice");
            }
        }
    }

    /**
     * Two calls that older C libraries have no function for.
     *
     * @param readNumber of {@code sched_getattr} on this architecture
     * @param writeNumber of {@code sched_setattr}
     */
    private record Calls(MethodHandle syscall, long readNumber, long writeNumber) {

        static Optional<Calls> ofThisSystem() {
            if (!"Linux".equals(System.getProperty("os.name"))) {
                return Optional.empty();
            }
            return switch (System.getProperty("os.arch")) {
                case "amd64" -> function().map(handle -> new Calls(handle, 315, 314));
                case "aarch64" -> function().map(handle -> new Calls(handle, 275, 274));
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

        long read(MemorySegment attributes) {
            return call(readNumber, attributes, ATTRIBUTES_BYTES, NO_FLAGS);
        }

        long write(MemorySegment attributes) {
            return call(writeNumber, attributes, NO_FLAGS, UNUSED);
        }

        private long call(long number, MemorySegment attributes, long third, long fourth) {
            try {
                return (long) syscall.invokeExact(number, (long) CALLING_THREAD, attributes, third, fourth);
            } catch (Throwable impossible) {
                throw new IllegalStateException("a call of the system could not be made", impossible);
            }
        }
    }
}
