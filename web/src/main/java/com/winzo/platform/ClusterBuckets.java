package com.winzo.platform;

import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AbstractCompareAndSwapBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AsyncCompareAndSwapOperation;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.CompareAndSwapOperation;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.infinispan.commons.api.BasicCache;

/**
 * Token buckets in the cluster's cache, changed by comparing and swapping, so that a limit is one limit on all nodes.
 *
 * <p>Bucket4j's own module for Infinispan sends its classes to the cache's nodes, whose class loader is the server's and
 * does not know them; a state as text needs nobody to know it.
 */
final class ClusterBuckets extends AbstractCompareAndSwapBasedProxyManager<String> {

    private final BasicCache<String, String> states;
    private final Duration kept;

    /** @param kept how long a bucket that nobody uses is remembered */
    ClusterBuckets(BasicCache<String, String> states, Duration kept) {
        super(ClientSideConfig.getDefault());
        this.states = states;
        this.kept = kept;
    }

    @Override
    protected CompareAndSwapOperation beginCompareAndSwapOperation(String key) {
        return new Swap(key);
    }

    @Override
    protected AsyncCompareAndSwapOperation beginAsyncCompareAndSwapOperation(String key) {
        throw new UnsupportedOperationException("limits are asked synchronously");
    }

    @Override
    protected CompletableFuture<Void> removeAsync(String key) {
        throw new UnsupportedOperationException("limits are asked synchronously");
    }

    @Override
    public void removeProxy(String key) {
        states.remove(key);
    }

    @Override
    public boolean isAsyncModeSupported() {
        return false;
    }

    @Override
    public boolean isExpireAfterWriteSupported() {
        return false;
    }

    private final class Swap implements CompareAndSwapOperation {

        private final String key;
        private String seen;

        Swap(String key) {
            this.key = key;
        }

        @Override
        public Optional<byte[]> getStateData(Optional<Long> timeoutNanos) {
            seen = states.get(key);
            return Optional.ofNullable(seen).map(Base64.getDecoder()::decode);
        }

        @Override
        public boolean compareAndSwap(
                byte[] original, byte[] next, RemoteBucketState state, Optional<Long> timeoutNanos) {
            String written = Base64.getEncoder().encodeToString(next);
            return seen == null
                    ? states.putIfAbsent(key, written, kept.toMillis(), TimeUnit.MILLISECONDS) == null
                    : states.replace(key, seen, written, kept.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
