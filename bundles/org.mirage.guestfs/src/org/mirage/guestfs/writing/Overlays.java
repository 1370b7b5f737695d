// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.writing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.nbd.NbdServer;
import org.mirage.disk.process.Tool;
import org.mirage.guestfs.GuestDrive;
import org.mirage.guestfs.GuestfsException;

/** qcow2 files over disks that are served read-only: what changes goes into the files. */
final class Overlays implements Closeable {

    private static final long PATIENCE_SECONDS = 60;

    private final NbdServer server;
    private final List<List<Path>> files;

    private Overlays(NbdServer server, List<List<Path>> files) {
        this.server = server;
        this.files = files;
    }

    /** Makes them in a folder. */
    static Overlays create(List<GuestMachine> machines, Path folder) throws IOException {
        Map<String, BlockDevice> exports = new LinkedHashMap<>();
        List<List<Path>> files = new ArrayList<>();
        for (GuestMachine machine : machines) {
            List<Path> own = new ArrayList<>();
            for (GuestDrive drive : machine.drives()) {
                String name = "drive" + exports.size();
                exports.put(name, drive.device());
                own.add(folder.resolve(name + ".qcow2"));
            }
            files.add(own);
        }
        NbdServer server = NbdServer.start(exports);
        try {
            int drive = 0;
            for (int i = 0; i < machines.size(); i++) {
                for (int j = 0; j < files.get(i).size(); j++) {
                    make(files.get(i).get(j), server.uri("drive" + drive++), machines.get(i).drives().get(j).device().size());
                }
            }
            return new Overlays(server, files);
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static void make(Path file, String below, long size) throws IOException {
        Process process = new ProcessBuilder(Tool.QEMU_IMG.find().toString(), "create", "-q", "-u", "-f", "qcow2", "-F", "raw", "-b",
                below, file.toString(), Long.toString(size)).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readNBytes(1 << 16), StandardCharsets.UTF_8).strip();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new GuestfsException("qemu-img makes no overlay: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GuestfsException("interrupted while an overlay was made", e);
        } finally {
            process.destroyForcibly();
        }
    }

    Path file(int machine, int drive) {
        return files.get(machine).get(drive);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
