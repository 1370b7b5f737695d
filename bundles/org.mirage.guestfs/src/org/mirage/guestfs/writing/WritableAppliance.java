// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.writing;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mirage.disk.CloseAll;
import org.mirage.disk.process.PrivateFolder;
import org.mirage.guestfs.GuestMonitor;
import org.mirage.guestfs.GuestfsException;
import org.mirage.guestfs.session.Helper;
import org.mirage.guestfs.session.Launch;
import org.mirage.guestfs.session.Limit;
import org.mirage.guestfs.session.Patience;
import org.mirage.guestfs.session.ProcessorLimit;
import org.mirage.guestfs.wire.Frame;
import org.mirage.guestfs.wire.Words;

/**
 * An appliance of libguestfs that changes machines, one after another: enter one, run scripts, leave it. What they change is in
 * overlays, which can be read once the appliance is shut down and until this is closed.
 *
 * <p>Scripts of our own run by the appliance's shell; what belongs to a machine runs in it, after which the appliance is good for
 * no other. It has no network. One thread at a time.
 */
public final class WritableAppliance implements Closeable {

    /** At most so many drives altogether. */
    public static final int MOST_DRIVES = 250;

    static final String MAILBOX = "mailbox";
    static final String ROOM = "room";
    private static final Duration STEP_TIME = Duration.ofMinutes(2);
    private static final Duration END_TIME = Duration.ofSeconds(30);
    /** Processor time in which we see that there was too much of it, before the kernel does. */
    static final Duration TO_BE_TOLD = Duration.ofMinutes(2);
    /** More than a qcow2 file needs for its tables. */
    private static final long OVERLAY_TABLES = 1L << 30;
    private static final int LETTERS = 26;
    private static final int NOWHERE = -1;

    private final List<GuestMachine> machines;
    private final ApplianceLimits limits;
    private final PrivateFolder folder;
    private final Overlays overlays;
    private final Mailbox mailbox;
    private final Helper helper;
    private int entered = NOWHERE;
    private int ranIn = NOWHERE;
    private boolean ended;

    private WritableAppliance(List<GuestMachine> machines, ApplianceLimits limits, PrivateFolder folder, Overlays overlays,
            Mailbox mailbox, Helper helper) {
        this.machines = machines;
        this.limits = limits;
        this.folder = folder;
        this.overlays = overlays;
        this.mailbox = mailbox;
        this.helper = helper;
    }

    /**
     * Starts an appliance with the drives of some machines.
     *
     * @param base a folder with room for what changes
     * @throws GuestfsException when it does not start; the message says what to do
     */
    public static WritableAppliance start(List<GuestMachine> machines, ApplianceLimits limits, Path base, GuestMonitor monitor)
            throws IOException {
        monitor.begin("Starting the libguestfs appliance", -1);
        PrivateFolder folder = PrivateFolder.create(base);
        List<Closeable> opened = new ArrayList<>(List.of(folder));
        try {
            Overlays overlays = Overlays.create(machines, folder.path());
            opened.addFirst(overlays);
            Mailbox mailbox = Mailbox.create(folder.path());
            opened.addFirst(mailbox);
            Launch launch = new Launch(folder.path()).memory(limits.memoryMiB())
                    .processorTime(limits.processorTime().plus(TO_BE_TOLD).toSeconds());
            long largest = Math.max(mailbox.size(), limits.roomBytes());
            int number = 0;
            for (int i = 0; i < machines.size(); i++) {
                for (int j = 0; j < machines.get(i).drives().size(); j++) {
                    long size = machines.get(i).drives().get(j).device().size();
                    largest = Math.max(largest, size + size / 64 + OVERLAY_TABLES);
                    launch.drive(Words.OVERLAY, overlays.file(i, j).toString(), "", label(number++));
                }
            }
            if (number > MOST_DRIVES) {
                throw new IllegalArgumentException("an appliance has at most " + MOST_DRIVES + " drives, not " + number);
            }
            launch.drive(Words.FILE, mailbox.file().toString(), "", MAILBOX);
            if (limits.roomBytes() > 0) {
                launch.drive(Words.FILE, room(folder.path(), limits.roomBytes()).toString(), "", ROOM);
            }
            Helper helper = launch.largest(largest).run(monitor);
            opened.addFirst(helper);
            WritableAppliance appliance = new WritableAppliance(machines, limits, folder, overlays, mailbox, helper);
            if (limits.roomBytes() > 0) {
                appliance.step("making room for temporary files", MountScripts.makeRoom(), monitor);
            }
            return appliance;
        } catch (IOException | RuntimeException e) {
            CloseAll.of(opened);
            throw e;
        }
    }

    private static Path room(Path folder, long bytes) throws IOException {
        Path file = folder.resolve(ROOM);
        try (FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(ByteBuffer.allocate(1), bytes - 1);
        }
        return file;
    }

    // libguestfs takes letters only.
    private static String label(int drive) {
        return "drive" + (char) ('a' + drive / LETTERS) + (char) ('a' + drive % LETTERS);
    }

    /** What an appliance with one machine calls a drive of it, under {@code /dev/disk/guestfs}. */
    public static String drive(int drive) {
        return label(drive);
    }

    private List<String> labels(int machine) {
        int first = 0;
        for (int i = 0; i < machine; i++) {
            first += machines.get(i).drives().size();
        }
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < machines.get(machine).drives().size(); i++) {
            labels.add(label(first + i));
        }
        return labels;
    }

    /**
     * Shows the appliance one machine and mounts its volumes.
     *
     * @param machine its place in the list that the appliance was started with
     * @param mounts the root first, what lies in another behind that
     * @throws GuestfsException when a volume cannot be mounted; the machine is not entered then
     */
    public void enter(int machine, List<GuestMount> mounts, GuestMonitor monitor) throws IOException {
        enter(machine, MountScripts.enter(labels(machine), mounts), monitor);
    }

    /**
     * Mounts many volumes of one machine's drives side by side, as many that belong to different systems and may be twins. None can be
     * a logical volume or of Btrfs, and none lies at the root, where a folder for each is.
     *
     * @param mounts each at a folder of one name, which ASCII letters and digits are enough for
     * @throws GuestfsException when one of them cannot be mounted; none is then
     */
    public void enterSideBySide(int machine, List<GuestMount> mounts, GuestMonitor monitor) throws IOException {
        enter(machine, MountScripts.enterSideBySide(labels(machine), mounts), monitor);
    }

    private void enter(int machine, byte[] script, GuestMonitor monitor) throws IOException {
        if (entered != NOWHERE || ranIn != NOWHERE && ranIn != machine) {
            throw new IllegalStateException("another machine is in the appliance");
        }
        try {
            step(machines.get(machine).name(), script, monitor);
            entered = machine;
        } catch (GuestfsException e) {
            if (!ended) {
                step(machines.get(machine).name(), MountScripts.leave(labels(machine)), monitor);
            }
            throw e;
        }
    }

    /** Tells the entered machine's drives which blocks are free, so that the overlays need not keep them. */
    public void trim(GuestMonitor monitor) throws IOException {
        step(machines.get(entered).name(), MountScripts.trim(), monitor);
    }

    /**
     * Unmounts what is entered; all of it is on the overlays then.
     *
     * @throws GuestfsException when not all could be written
     */
    public void leave(GuestMonitor monitor) throws IOException {
        step(machines.get(entered).name(), MountScripts.leave(labels(entered)), monitor);
        entered = NOWHERE;
    }

    private void step(String what, byte[] script, GuestMonitor monitor) throws IOException {
        GuestOutcome outcome = shell(GuestScript.of(what, script, Launch.time(STEP_TIME)), OutputStream.nullOutputStream(), monitor);
        if (outcome.status() != 0) {
            throw new GuestfsException(what + ": " + outcome.text().strip().replaceAll("\\s*\\R\\s*", "; ").replaceAll("\\p{Cntrl}", "?"));
        }
    }

    /**
     * Runs a script of our own by the appliance's shell, in the folder of the machine's root, which is {@code $ROOT}. In
     * {@code $ROOM/tmp} and {@code $ROOM/run} it can put what shall be in {@code /tmp} and {@code /run} of the machine when
     * something runs there.
     *
     * @param log takes what it writes while it does
     * @throws GuestfsException when it takes too long or too much processor time; the appliance is ended then
     */
    public GuestOutcome shell(GuestScript script, OutputStream log, GuestMonitor monitor) throws IOException {
        return run(script, RunScripts.inAppliance(script), log, monitor);
    }

    /**
     * Runs a script in the entered machine as its root, with {@code /proc}, {@code /sys}, {@code /dev}, and {@code /run} and
     * {@code /tmp} that are not the machine's own. Processes that it leaves are killed.
     *
     * @param log takes what it writes while it does
     * @throws GuestfsException when it takes too long or too much processor time; the appliance is ended then
     */
    public GuestOutcome inside(GuestScript script, OutputStream log, GuestMonitor monitor) throws IOException {
        if (entered == NOWHERE || limits.roomBytes() == 0) {
            throw new IllegalStateException("nothing can run in a machine now");
        }
        ranIn = entered;
        return run(script, RunScripts.inMachine(script), log, monitor);
    }

    private GuestOutcome run(GuestScript script, byte[] driver, OutputStream log, GuestMonitor monitor) throws IOException {
        mailbox.clearInput();
        Mailbox.Place driverAt = mailbox.put(new ByteArrayInputStream(driver));
        Mailbox.Place scriptAt = mailbox.put(new ByteArrayInputStream(script.text()));
        Mailbox.Place inputAt = mailbox.put(script.input());
        long output = mailbox.outputPlace(script.outputBytes());
        LogTail tail = new LogTail(mailbox, folder.path(), output, script.outputBytes(), log, monitor);
        Frame done;
        try {
            Limit limit = new ProcessorLimit(script.what(), limits.processorTime(), helper::processorTime,
                    Patience.until(script.what(), script.time()));
            done = helper.ask(Frame.of(Words.SHELL, RunScripts.fetchAndRun(driverAt, scriptAt, inputAt, output, script.outputBytes())),
                    limit, tail);
        } catch (IOException | RuntimeException e) {
            ended = true;
            throw e;
        }
        Matcher result = Pattern.compile(RunScripts.RESULT).matcher(done.text(1));
        if (!result.matches() || !result.group(3).equals("0")) {
            throw new GuestfsException(script.what() + ": the appliance does not say what became of it: " + done.text(1).strip());
        }
        long length = number(result.group(2));
        if (length > script.outputBytes()) {
            throw new GuestfsException(script.what() + ": the appliance says that it wrote more than it can have");
        }
        tail.finish(length);
        return new GuestOutcome((int) number(result.group(1)), mailbox.written(output, length), length == script.outputBytes());
    }

    private static long number(String digits) throws GuestfsException {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw new GuestfsException("the appliance gives no number where one belongs", e);
        }
    }

    /** Ends the appliance in good order: the overlays are whole then. Everything must have been left before. */
    public void shutDown(GuestMonitor monitor) throws IOException {
        if (entered != NOWHERE) {
            throw new IllegalStateException("a machine is still in the appliance");
        }
        ended = true;
        helper.ask(Frame.of(Words.SHUT_DOWN), Patience.of("the end of the appliance", Launch.time(END_TIME)), monitor);
        helper.end();
    }

    /**
     * The qcow2 file with what has changed on a drive, over an export of this process: whole once the appliance is shut down,
     * there until this is closed.
     */
    public Path overlay(int machine, int drive) {
        return overlays.file(machine, drive);
    }

    /** Ends the appliance at once, if it still runs, and removes the overlays. */
    @Override
    public void close() throws IOException {
        ended = true;
        entered = NOWHERE;
        CloseAll.of(List.of(helper, mailbox, overlays, folder));
    }
}
