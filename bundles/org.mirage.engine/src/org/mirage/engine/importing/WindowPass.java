// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.BlockStatus;
import org.mirage.engine.Monitor;
import org.mirage.store.Hash;
import org.mirage.store.MapWindow;
import org.mirage.store.ObjectKind;
import org.mirage.store.PackSession;

/** Maps the windows of a disk that hold anything, and stores what of the disk is no file's content. */
final class WindowPass {

    /** A look at so many windows at once finds empty ones without a call for each. */
    private static final int LOOK = 64;

    private final DiskImport disk;
    private final BlockDevice device;
    private final List<VolumeImage> volumes;
    private final LongAdder readBytes;
    private final Hash[] windows;
    private final boolean[] takenOver;

    /**
     * @param volumes of the machine; what of them lies on the disk their placements tell
     * @param readBytes counts what is read
     */
    WindowPass(DiskImport disk, List<VolumeImage> volumes, LongAdder readBytes) {
        this.disk = disk;
        this.device = disk.device();
        this.volumes = volumes;
        this.readBytes = readBytes;
        windows = new Hash[Math.toIntExact((device.size() + MapWindow.SIZE - 1) / MapWindow.SIZE)];
        takenOver = new boolean[windows.length];
    }

    /** Hands the windows to threads; they are known when those have ended. */
    void run(PackSession session, Workers<WindowTools> workers, Monitor monitor) throws IOException {
        for (int first = 0; first < windows.length; first += LOOK) {
            long offset = (long) first * MapWindow.SIZE;
            long length = Math.min((long) LOOK * MapWindow.SIZE, device.size() - offset);
            List<BlockStatus> status = device.status(offset, length);
            int count = Math.min(LOOK, windows.length - first);
            for (int i = 0; i < count; i++) {
                List<BlockStatus> own = part(status, offset + (long) i * MapWindow.SIZE);
                if (own.stream().allMatch(BlockStatus::zero)) {
                    monitor.worked(own.getLast().end() - own.getFirst().offset());
                } else {
                    int window = first + i;
                    workers.add(tools -> {
                        windows[window] = map(window, own, session, tools);
                        monitor.worked(own.getLast().end() - own.getFirst().offset());
                    });
                }
            }
        }
    }

    private static List<BlockStatus> part(List<BlockStatus> status, long from) {
        long to = from + MapWindow.SIZE;
        List<BlockStatus> part = new ArrayList<>();
        for (BlockStatus range : status) {
            long start = Math.max(from, range.offset());
            long end = Math.min(to, range.end());
            if (start < end) {
                part.add(new BlockStatus(start, end - start, range.zero()));
            }
        }
        return part;
    }

    private Hash map(int number, List<BlockStatus> status, PackSession session, WindowTools tools) throws IOException {
        long start = status.getFirst().offset();
        if (fitsEarlier(status)) {
            takenOver[number] = true;
            return disk.earlier().window(number);
        }
        NewWindow target = new NewWindow(disk, start, readBytes, tools);
        new WindowTask(disk, volumes, status, target).run();
        byte[] window = target.finish();
        return window == null ? null : session.put(ObjectKind.MAP, window);
    }

    /** True when the map that the disk had in an earlier version can stay as it is here. */
    private boolean fitsEarlier(List<BlockStatus> status) throws IOException {
        EarlierDisk earlier = disk.earlier();
        long start = status.getFirst().offset();
        if (earlier == null || earlier.isChanged(start, status.getLast().end() - start)) {
            return false;
        }
        EarlierWindow window = new EarlierWindow(earlier, start);
        new WindowTask(disk, volumes, status, window).run();
        return window.fits();
    }

    /** The windows' objects, null where all is zero. */
    Hash[] windows() {
        return windows;
    }

    /** Which windows are those of an earlier version's disk, of which nothing was read. */
    boolean[] takenOver() {
        return takenOver;
    }
}
