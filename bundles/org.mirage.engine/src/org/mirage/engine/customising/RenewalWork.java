// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.customising;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.mirage.engine.CancelledException;
import org.mirage.engine.Monitor;

/**
 * Makes new identities for many machines on all cores: looking for the primes of a key takes its time.
 *
 * @param renewals one a machine
 */
public record RenewalWork(List<Renewal> renewals, Monitor monitor) {

    /** The steps, in the order of the machines; none for a machine that needs nothing. */
    public List<Optional<CustomisingStep>> call() throws IOException {
        if (renewals.stream().allMatch(Renewal::isEmpty)) {
            return renewals.stream().map(renewal -> Optional.<CustomisingStep>empty()).toList();
        }
        monitor.beginCounting("Making machine-ids and host keys", renewals.size());
        try (ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().daemon().factory())) {
            List<Future<Optional<CustomisingStep>>> made = new ArrayList<>();
            for (Renewal renewal : renewals) {
                made.add(pool.submit(() -> make(renewal)));
            }
            List<Optional<CustomisingStep>> steps = new ArrayList<>();
            for (Future<Optional<CustomisingStep>> one : made) {
                steps.add(result(one));
            }
            return steps;
        }
    }

    private Optional<CustomisingStep> make(Renewal renewal) throws IOException {
        // those that wait end at once when it was asked to stop
        monitor.check();
        Optional<CustomisingStep> step = renewal.isEmpty() ? Optional.empty() : Optional.of(renewal.step());
        monitor.worked(1);
        return step;
    }

    private static Optional<CustomisingStep> result(Future<Optional<CustomisingStep>> one) throws IOException {
        try {
            return one.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        }
    }
}
