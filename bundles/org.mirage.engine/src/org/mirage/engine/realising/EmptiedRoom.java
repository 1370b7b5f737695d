// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.mirage.disk.CloseAll;
import org.mirage.engine.Monitor;
import org.mirage.engine.exporting.VersionDevice;
import org.mirage.engine.importing.OpenedVolumes;
import org.mirage.engine.importing.SpareRoom;
import org.mirage.store.PackSession;

/** Disks of a machine with nothing left in room that holds no files: in swap spaces, of what was in memory. Only maps change. */
public final class EmptiedRoom implements Closeable {

    private final List<VersionDevice> disks;
    private final List<RangeTable> spare = new ArrayList<>();
    private final List<Map<Long, byte[]>> marks = new ArrayList<>();

    private EmptiedRoom(List<VersionDevice> disks) {
        this.disks = List.copyOf(disks);
    }

    /**
     * Finds out what of the disks is such room.
     *
     * @param name of the machine, for messages
     * @param disks all of it, in order
     * @param folder for temporary files
     */
    public static EmptiedRoom of(String name, List<VersionDevice> disks, Path folder, Monitor monitor) throws IOException {
        monitor.begin("Looking for swap spaces", -1);
        EmptiedRoom room = new EmptiedRoom(disks);
        try (OpenedVolumes volumes = OpenedVolumes.of(Path.of(name), disks, folder)) {
            for (int i = 0; i < disks.size(); i++) {
                room.spare.add(new RangeTable(folder));
                room.marks.add(new TreeMap<>());
            }
            SpareRoom.visit(volumes, new SpareRoom.Visitor() {
                @Override
                public void spare(int disk, long offset, long length) throws IOException {
                    room.spare.get(disk).add(offset, length);
                }

                @Override
                public void mark(int disk, long offset, byte[] bytes) {
                    room.marks.get(disk).put(offset, bytes);
                }
            }, monitor);
            for (RangeTable ranges : room.spare) {
                ranges.sort();
            }
            return room;
        } catch (IOException | RuntimeException e) {
            try (room) {
                throw e;
            }
        }
    }

    /**
     * The disks without what is there.
     *
     * @param session takes the maps of those in which there is something, before they are read
     */
    public List<VersionDevice> disks(PackSession session) throws IOException {
        List<VersionDevice> emptied = new ArrayList<>();
        for (int i = 0; i < disks.size(); i++) {
            emptied.add(new EmptiedMap(disks.get(i), session, spare.get(i), marks.get(i)).call());
        }
        session.flush();
        return emptied;
    }

    @Override
    public void close() throws IOException {
        CloseAll.of(spare);
    }
}
