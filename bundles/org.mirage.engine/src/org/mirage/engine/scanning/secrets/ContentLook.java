// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning.secrets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.scanning.ContentHit;
import org.mirage.engine.scanning.NewContents;
import org.mirage.engine.scanning.ScannedContents;
import org.mirage.store.ContentName;

/** Looks at contents on all cores. */
final class ContentLook implements NewContents.Reader {

    private final ScannedContents known;
    private final Monitor monitor;

    ContentLook(ScannedContents known, Monitor monitor) {
        this.known = known;
        this.monitor = monitor;
    }

    @Override
    public void read(List<NewContents.Place> batch) throws IOException {
        ConcurrentLinkedQueue<NewContents.Place> queue = new ConcurrentLinkedQueue<>(batch);
        Map<ContentName, List<ContentHit>> fresh = new HashMap<>();
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), queue.size());
        try (ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, threads), Thread.ofPlatform().daemon().factory())) {
            List<Future<Map<ContentName, List<ContentHit>>>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                parts.add(pool.submit(() -> work(queue)));
            }
            IOException failed = null;
            for (Future<Map<ContentName, List<ContentHit>>> part : parts) {
                try {
                    fresh.putAll(part.get());
                } catch (ExecutionException e) {
                    queue.clear();
                    failed = e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
                } catch (InterruptedException e) {
                    queue.clear();
                    Thread.currentThread().interrupt();
                    throw new MirageException("Interrupted while looking at files", e);
                }
            }
            known.add(fresh);
            if (failed != null) {
                throw failed;
            }
        }
    }

    private Map<ContentName, List<ContentHit>> work(ConcurrentLinkedQueue<NewContents.Place> queue) throws IOException {
        Map<ContentName, List<ContentHit>> found = new HashMap<>();
        ContentSearch search = new ContentSearch(monitor);
        for (NewContents.Place place = queue.poll(); place != null; place = queue.poll()) {
            monitor.check();
            found.put(place.entry().entry().content(), search.search(place.files(), place.entry()));
            monitor.worked(place.entry().entry().size());
        }
        return found;
    }
}
