// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values lately used, as many as a sum of weights allows; for any number of threads. */
final class WeightedCache<K, V> {

    private record Kept<V>(V value, long weight) {
    }

    private final long limit;
    private final Map<K, Kept<V>> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long held;

    WeightedCache(long limit) {
        this.limit = limit;
    }

    /** The value of a key, or null when it is not kept. */
    synchronized V get(K key) {
        Kept<V> found = kept.get(key);
        return found == null ? null : found.value;
    }

    /** Keeps a value and drops the ones that were not used for longest. */
    synchronized void put(K key, V value, long weight) {
        if (kept.putIfAbsent(key, new Kept<>(value, weight)) == null) {
            held += weight;
        }
        Iterator<Kept<V>> eldest = kept.values().iterator();
        while (held > limit && eldest.hasNext()) {
            held -= eldest.next().weight;
            eldest.remove();
        }
    }
}
