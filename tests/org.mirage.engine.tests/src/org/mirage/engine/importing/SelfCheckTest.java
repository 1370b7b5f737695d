// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.disk.spill.PairTable;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.store.DiskRecord;
import org.mirage.store.Hash;
import org.mirage.store.MapWindow;
import org.mirage.store.MapWindowWriter;
import org.mirage.store.ObjectKind;
import org.mirage.store.PackSession;
import org.mirage.store.PackStore;

/** A disk that would not come out as it was read must not get in. */
class SelfCheckTest {

    private static final int CHUNK = 300_000;
    private static final int START = 5_000_000;
    private static final long SIZE = MapWindow.SIZE + 10_000_000;

    @TempDir
    Path folder;
    private final byte[] bytes = new byte[CHUNK];
    private PackStore store;
    private PackSession session;
    private Hash chunk;
    private final boolean[] takenOver = new boolean[2];
    private PairTable left;
    private final DiskChecksum read = new DiskChecksum(SIZE);

    @BeforeEach
    void store() throws IOException {
        new Random(6).nextBytes(bytes);
        store = PackStore.open(folder);
        left = new PairTable(folder);
        session = store.begin();
        chunk = session.put(ObjectKind.CHUNK, bytes);
        read.add(START, bytes, 0, CHUNK);
        read.add(MapWindow.SIZE, ByteBuffer.wrap(bytes));
    }

    @AfterEach
    void close() throws IOException {
        left.close();
        session.close();
        store.close();
    }

    private void check(int start, int chunkOffset, int length) throws IOException {
        MapWindowWriter first = new MapWindowWriter();
        first.zero(start);
        first.chunk(chunk, chunkOffset, length);
        first.zero(MapWindow.SIZE - start - length);
        MapWindowWriter second = new MapWindowWriter();
        second.chunk(chunk, 0, CHUNK);
        second.zero((int) (SIZE - MapWindow.SIZE - CHUNK));
        DiskRecord disk = new DiskRecord(SIZE, 512, Arrays.asList(session.put(ObjectKind.MAP, first.finish()),
                session.put(ObjectKind.MAP, second.finish())), Map.of());
        session.flush();
        check(disk);
    }

    private void check(DiskRecord disk) throws IOException {
        new SelfCheck(session, disk, read, takenOver, left).run(2, Monitor.NONE);
    }

    private void assertRefused(int mib, int start, int chunkOffset, int length) {
        MirageException refusal = assertThrows(MirageException.class, () -> check(start, chunkOffset, length));
        assertTrue(refusal.getMessage().contains("differs from the disk in the MiB at byte " + (mib << 20)), refusal.getMessage());
    }

    @Test
    void theDiskAsItWasReadPasses() throws IOException {
        check(START, 0, CHUNK);
    }

    @Test
    void aShiftedMapFails() {
        assertRefused(4, START + 512, 0, CHUNK);
    }

    @Test
    void aMissingPartFails() {
        assertRefused(5, START, 0, CHUNK - 1);
    }

    @Test
    void otherBytesOfTheChunkFail() {
        assertRefused(4, START, 1, CHUNK - 1);
    }

    @Test
    void aMissingWindowFails() {
        DiskRecord disk = new DiskRecord(SIZE, 512, Arrays.asList(null, null), Map.of());
        assertThrows(MirageException.class, () -> check(disk));
    }

    @Test
    void aWindowThatWasTakenOverIsNotCompared() throws IOException {
        takenOver[0] = true;
        check(START, 1, CHUNK - 1);
        takenOver[0] = false;
        takenOver[1] = true;
        assertRefused(4, START, 1, CHUNK - 1);
    }

    @Test
    void whatWasNotReadIsNotCompared() throws IOException {
        left.add(START - 2000, 1000);
        left.add(START - 1000, 1000);
        left.add(START + CHUNK, 500);
        assertRefused(4, START - 3000, 0, CHUNK);
        DiskChecksum all = read;
        all.add(START - 3000, bytes, 0, 1000);
        all.add(START, bytes, 0, CHUNK);
        all.add(START, bytes, 3000, CHUNK - 3000);
        check(START - 3000, 0, CHUNK);
    }
}
