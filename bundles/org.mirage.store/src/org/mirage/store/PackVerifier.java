// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/** Reads every pack from end to end and checks every object against its name; for one use. */
public final class PackVerifier {

    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors());

    /** An object and where it begins in its frame. */
    private record Placed(ObjectName name, int offset, int size) {
    }

    /** Hands frame after frame, with the objects in it, to the threads that check them. */
    private final class FrameGatherer implements PackReader.Visitor {
        private final Path file;
        private final ExecutorService threads;
        private final Semaphore room;
        private Frame current;
        private List<Placed> placed = new ArrayList<>();

        private FrameGatherer(Path file, ExecutorService threads, Semaphore room) {
            this.file = file;
            this.threads = threads;
            this.room = room;
        }

        @Override
        public void frame(Frame next) {
            submit();
            current = next;
        }

        @Override
        public void object(ObjectName name, int offset, int size) {
            placed.add(new Placed(name, offset, size));
        }

        private void submit() {
            if (current == null || stopped) {
                return;
            }
            Frame frame = current;
            List<Placed> objectsOfFrame = placed;
            placed = new ArrayList<>();
            room.acquireUninterruptibly();
            threads.execute(() -> {
                try {
                    verify(file, frame, objectsOfFrame);
                } catch (IOException unreadable) {
                    problem(unreadable.getMessage());
                } finally {
                    room.release();
                }
                count(frame);
            });
        }
    }

    private final PackStore store;
    private final StoreListener listener;
    private final RecipeCheck recipes;
    private final List<String> problems = new ArrayList<>();
    private final AtomicLong objects = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private long problemCount;
    private long total;
    private volatile boolean stopped;

    /** Will check the packs of a store and tell a listener how that goes. */
    public PackVerifier(PackStore store, StoreListener listener) {
        this.store = store;
        this.listener = listener;
        recipes = new RecipeCheck(store);
    }

    /** Checks everything that is there now. Damage is reported, not thrown. */
    public VerifyReport verify() throws IOException {
        store.refresh();
        checkIndexes();
        List<Path> packs = store.folder().packFiles();
        for (Path pack : packs) {
            total += Files.size(pack);
        }
        long checked = 0;
        // Waits for what it was given before it ends.
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            Semaphore room = new Semaphore(2 * THREADS);
            for (Path pack : packs) {
                if (!stopped) {
                    verify(pack, threads, room);
                    checked++;
                }
            }
        }
        synchronized (problems) {
            return new VerifyReport(checked, objects.get(), bytes.get(), List.copyOf(problems), problemCount, !stopped);
        }
    }

    private void checkIndexes() throws IOException {
        Set<Path> there = new HashSet<>(store.folder().packFiles());
        for (Path damaged : store.indexes().damaged()) {
            problem("The index file " + damaged + " is damaged; it can be made anew from the packs");
        }
        for (PackInfo pack : store.packs()) {
            if (!there.contains(pack.file())) {
                problem("The pack " + pack.file() + " is missing");
            }
        }
        for (IndexFile file : store.indexes().files()) {
            for (ObjectKind kind : ObjectKind.values()) {
                for (int at = file.first(kind); at < file.first(kind) + file.count(kind); at++) {
                    if (!file.intact(at, kind)) {
                        problem("The index file " + file.file() + " is damaged; it can be made anew from the packs");
                        return;
                    }
                }
            }
        }
    }

    private void verify(Path file, ExecutorService threads, Semaphore room) throws IOException {
        try (PackReader pack = PackReader.open(file)) {
            pack.checkName();
            FrameGatherer frames = new FrameGatherer(file, threads, room);
            pack.visit(frames);
            frames.submit();
        } catch (DamagedObjectException | NewerFormatException wrong) {
            problem(wrong.getMessage());
        }
    }

    private void verify(Path file, Frame frame, List<Placed> placed) throws IOException {
        byte[] plain = store.unpack(file, frame);
        for (Placed object : placed) {
            if (stopped) {
                return;
            }
            objects.incrementAndGet();
            bytes.addAndGet(object.size);
            verify(file, object, plain);
        }
    }

    private void verify(Path file, Placed object, byte[] plain) {
        ObjectName name = object.name;
        try {
            boolean fits = name.kind() == ObjectKind.RECIPE
                    ? recipes.fits(name, Arrays.copyOfRange(plain, object.offset, object.offset + object.size))
                    : name.kind().nameOf(plain, object.offset, object.size).equals(name);
            if (!fits) {
                problem("The " + name + " in the pack " + file + " is not what its name says");
            }
            if (!store.contains(name)) {
                problem("The " + name + " in the pack " + file + " stands in no index file; index files can be made"
                        + " anew from the packs");
            }
        } catch (IOException unreadable) {
            problem("The " + name + " in the pack " + file + " cannot be checked: " + unreadable.getMessage());
        }
    }

    private void count(Frame frame) {
        if (!listener.done(done.addAndGet(frame.stored()), total)) {
            stopped = true;
        }
    }

    private void problem(String message) {
        synchronized (problems) {
            problemCount++;
            if (problems.size() < VerifyReport.MOST_PROBLEMS) {
                problems.add(message);
            }
        }
        listener.problem(message);
    }
}
