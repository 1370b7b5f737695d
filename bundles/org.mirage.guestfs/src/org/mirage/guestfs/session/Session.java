// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.session;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.nbd.NbdServer;
import org.mirage.disk.process.Kvm;
import org.mirage.disk.process.PrivateFolder;
import org.mirage.guestfs.GuestDrive;
import org.mirage.guestfs.GuestMonitor;
import org.mirage.guestfs.GuestProgram;
import org.mirage.guestfs.GuestSystem;
import org.mirage.guestfs.GuestfsException;
import org.mirage.guestfs.wire.Frame;
import org.mirage.guestfs.wire.Words;

/**
 * One appliance of libguestfs with some drives, from its start to its end.
 *
 * <p>The drives are served by this process, read-only, so that QEMU opens no image. One thread at a time.
 */
public final class Session implements Closeable {

    /** For whatever an image has a say in: within a minute from its beginning. */
    private static final Duration STEP_TIME = Duration.ofSeconds(50);
    private static final int EMULATED_KEYS = 4;
    /** Many drives take their time to be looked at, about half a second each when emulated. */
    private static final Duration DRIVE_TIME = Duration.ofSeconds(1);
    private static final int USUAL_DRIVES = 10;
    /** Keys of LUKS2 may ask for a gigabyte while they are tried. */
    private static final int LARGE_MEMORY_MIB = 2304;
    private static final int DEFAULT_MEMORY = 0;
    private static final String SCRATCH_LABEL = "scratch";

    private final PrivateFolder folder;
    private final NbdServer server;
    private final List<WatchedDrive> drives;
    private final Scratch scratch;
    private final Helper helper;

    private Session(PrivateFolder folder, NbdServer server, List<WatchedDrive> drives, Scratch scratch, Helper helper) {
        this.folder = folder;
        this.server = server;
        this.drives = drives;
        this.scratch = scratch;
        this.helper = helper;
    }

    /**
     * Starts an appliance.
     *
     * @param drives at most 250
     * @param largeMemory when encrypted volumes are among them
     * @param scratch where trees go
     * @param base for temporary files
     * @throws GuestfsException when it does not start; the message says what to do
     */
    public static Session start(List<GuestDrive> drives, boolean largeMemory, Scratch scratch, Path base, GuestMonitor monitor)
            throws IOException {
        // before anything is served: most often it is simply not installed
        Installation.command();
        monitor.begin("Starting the libguestfs appliance", -1);
        List<WatchedDrive> watched = drives.stream().map(drive -> new WatchedDrive(drive.device())).toList();
        Map<String, BlockDevice> exports = new LinkedHashMap<>();
        for (int i = 0; i < drives.size(); i++) {
            exports.put(export(i), watched.get(i));
        }
        PrivateFolder folder = PrivateFolder.create(base);
        NbdServer server = null;
        try {
            server = NbdServer.start(exports);
            Launch launch = new Launch(folder.path()).memory(largeMemory ? LARGE_MEMORY_MIB : DEFAULT_MEMORY).largest(scratch.driveSize())
                    .limit(helper -> limit("looking at the drives when the appliance started", stepTime(watched), watched, helper,
                            () -> Pulse.NONE));
            for (int i = 0; i < drives.size(); i++) {
                launch.drive(Words.SERVED, server.socket().toString(), export(i), "");
            }
            launch.drive(Words.FILE, scratch.file().toString(), "", SCRATCH_LABEL);
            return new Session(folder, server, watched, scratch, launch.run(monitor));
        } catch (IOException | RuntimeException e) {
            if (server != null) {
                server.close();
            }
            folder.close();
            throw e;
        }
    }

    private static String export(int drive) {
        return "drive" + drive;
    }

    private static Duration stepTime(List<WatchedDrive> drives) {
        return STEP_TIME.plus(DRIVE_TIME.multipliedBy(Math.max(0, drives.size() - USUAL_DRIVES)));
    }

    // Keys are made to take much time, and reading helps nothing.
    private static Duration unlockTime() {
        return Kvm.trouble().isEmpty() ? STEP_TIME : STEP_TIME.multipliedBy(EMULATED_KEYS);
    }

    private WorkLimit limit(String what, Duration still, Supplier<Pulse> pulse) {
        return limit(what, still, drives, helper, pulse);
    }

    /** Of a step whose work is the reading of drives, and what the appliance tells of it. */
    private static WorkLimit limit(String what, Duration still, List<WatchedDrive> drives, Helper helper, Supplier<Pulse> pulse) {
        long read = read(drives);
        long earned = earned(drives);
        return new WorkLimit(what, still, helper.starvation()::nanoseconds,
                () -> new Work(read(drives) - read, earned(drives) - earned, pulse.get()));
    }

    private static long read(List<WatchedDrive> drives) {
        return drives.stream().mapToLong(WatchedDrive::read).sum();
    }

    private static long earned(List<WatchedDrive> drives) {
        return drives.stream().mapToLong(WatchedDrive::earned).sum();
    }

    /** The block devices of the appliance, scratch drive aside. */
    public List<FoundDevice> list(GuestMonitor monitor) throws IOException {
        Frame found = helper.ask(Frame.of(Words.LIST), limit("looking at the volumes", stepTime(drives), () -> Pulse.NONE), monitor);
        List<FoundDevice> devices = new ArrayList<>();
        for (int i = 1; i + 5 < found.size(); i += 6) {
            devices.add(new FoundDevice(found.text(i), found.text(i + 1), found.text(i + 2), found.text(i + 3),
                    found.text(i + 4).isEmpty() ? 0 : found.number(i + 4), found.text(i + 5).isEmpty() ? 512 : (int) found.number(i + 5)));
        }
        return devices;
    }

    /**
     * Opens an encrypted device as {@code /dev/mapper/NAME}.
     *
     * @param passPhrase wiped when this returns
     * @throws GuestfsException when the pass phrase is wrong
     */
    public void unlock(String device, String name, char[] passPhrase, GuestMonitor monitor) throws IOException {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passPhrase));
        byte[] key = Arrays.copyOfRange(encoded.array(), 0, encoded.limit());
        Frame asked = new Frame(List.of(bytes(Words.UNLOCK), bytes(device), bytes(name), key));
        try {
            helper.ask(asked, limit("unlocking " + device, unlockTime(), () -> Pulse.NONE), monitor);
        } finally {
            Arrays.fill(passPhrase, '\0');
            Arrays.fill(encoded.array(), (byte) 0);
            asked.wipe();
        }
    }

    /**
     * Puts all files of a volume on the scratch drive.
     *
     * @param offset where on it
     */
    public TreeOnScratch tree(String device, String type, long offset, GuestMonitor monitor) throws IOException {
        Frame done = helper.ask(Frame.of(Words.TREE, device, type, Long.toString(offset), Long.toString(scratch.size())),
                limit("reading its files", stepTime(drives), scratch::pulse), monitor);
        long archive = done.number(1);
        long attributes = done.number(2);
        if (archive < 0 || attributes < 0 || archive > scratch.size() - offset || attributes > scratch.size() - offset - archive) {
            throw new GuestfsException("the appliance put its files where there is no room");
        }
        return new TreeOnScratch(offset, archive, attributes, done.text(3).lines().toList());
    }

    /**
     * What operating systems are on the drives.
     *
     * @param windows devices on which Windows may be
     */
    public List<GuestSystem> systems(List<String> windows, GuestMonitor monitor) throws IOException {
        Frame found = helper.ask(Frame.of(Stream.concat(Stream.of(Words.INSPECT), windows.stream()).toArray(String[]::new)),
                limit("finding out what system it is", stepTime(drives), () -> Pulse.NONE), monitor);
        List<GuestSystem> systems = new ArrayList<>();
        for (int i = 1; i < found.size(); i++) {
            String root = found.text(i++);
            Map<String, String> facts = new LinkedHashMap<>();
            List<GuestProgram> programs = new ArrayList<>();
            for (; i + 1 < found.size() && !found.text(i).isEmpty(); i += 2) {
                if (found.text(i).equals("program")) {
                    programs.add(GuestProgram.of(found.text(i + 1)));
                } else {
                    facts.put(found.text(i), found.text(i + 1));
                }
            }
            programs.sort(Comparator.comparing(GuestProgram::name));
            systems.add(new GuestSystem(root, facts, programs));
        }
        return systems;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Ends the appliance; what is on the scratch drive stays. */
    @Override
    public void close() throws IOException {
        try {
            helper.ask(Frame.of(Words.SHUT_DOWN), Patience.of("the end of the appliance", Duration.ofSeconds(10)), GuestMonitor.NONE);
            helper.end();
        } catch (IOException e) {
            // it is ended by force
        } finally {
            helper.close();
            server.close();
            folder.close();
        }
    }
}
