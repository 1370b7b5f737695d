// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.session;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.mirage.disk.process.Kvm;
import org.mirage.guestfs.GuestMonitor;
import org.mirage.guestfs.GuestfsException;
import org.mirage.guestfs.wire.Frame;
import org.mirage.guestfs.wire.Words;

/** The start of an appliance: what it is given, and what is said when it does not start. */
public final class Launch {

    private static final Duration TIME = Duration.ofSeconds(60);
    /** An emulated appliance takes ten times as long, more on a busy machine. */
    private static final int EMULATED = 10;

    private final Path folder;
    private final List<String> drives = new ArrayList<>();
    private int mebibytes;
    private long largest;
    private long processorSeconds;
    private Function<Helper, Limit> limit = helper -> Patience.of("the start of the libguestfs appliance", time(TIME));

    /**
     * One that is given nothing yet.
     *
     * @param folder where libguestfs may leave files
     */
    public Launch(Path folder) {
        this.folder = folder;
    }

    /** Memory in MiB; 0 for what libguestfs gives. */
    public Launch memory(int memoryMiB) {
        mebibytes = memoryMiB;
        return this;
    }

    /** Bytes that the largest file that QEMU writes may get. */
    public Launch largest(long bytes) {
        largest = bytes;
        return this;
    }

    /** Processor time in seconds; 0 for as much as anything takes. */
    public Launch processorTime(long seconds) {
        processorSeconds = seconds;
        return this;
    }

    /** How long looking at the drives may take, once the appliance begins to; before, it has as much time as any. */
    Launch limit(Function<Helper, WorkLimit> value) {
        limit = helper -> value.apply(helper).beforeReading(time(TIME));
        return this;
    }

    /** One more drive; {@link Words#LAUNCH} says what its parts are. */
    public Launch drive(String kind, String place, String export, String label) {
        drives.addAll(List.of(kind, place, export, label));
        return this;
    }

    /**
     * Starts it.
     *
     * @throws GuestfsException when it does not start; the message says what to do
     */
    public Helper run(GuestMonitor monitor) throws IOException {
        try {
            return attempt("quiet", monitor, new StringBuilder());
        } catch (GuestfsException quiet) {
            if (quiet instanceof OvertimeException || quiet.getMessage().startsWith("libguestfs for Java")) {
                throw quiet;
            }
            // once more, so that it says why
            StringBuilder log = new StringBuilder();
            try {
                return attempt("verbose", monitor, log);
            } catch (GuestfsException e) {
                throw new GuestfsException(LaunchAdvice.of(e.getMessage(), log.toString()), e);
            }
        }
    }

    private Helper attempt(String loudness, GuestMonitor monitor, StringBuilder log) throws IOException {
        List<String> words = new ArrayList<>(List.of(Words.LAUNCH, folder.toString(), Kvm.trouble().isEmpty() ? "kvm" : "tcg",
                Integer.toString(mebibytes), loudness, Long.toString(largest), Long.toString(processorSeconds)));
        words.addAll(drives);
        Helper helper = Helper.start(folder);
        try {
            helper.ask(Frame.of(words.toArray(String[]::new)), limit.apply(helper), monitor);
            return helper;
        } catch (IOException | RuntimeException e) {
            helper.close();
            log.append(helper.log());
            throw e;
        }
    }

    /** How long something may take that takes so long where the processor's own virtualisation can be used. */
    public static Duration time(Duration withKvm) {
        return Kvm.trouble().isEmpty() ? withKvm : withKvm.multipliedBy(EMULATED);
    }
}
