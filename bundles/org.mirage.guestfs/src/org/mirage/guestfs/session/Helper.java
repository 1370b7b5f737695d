// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.session;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.mirage.disk.process.AtExit;
import org.mirage.disk.process.ErrorOutput;
import org.mirage.disk.process.TiedProcess;
import org.mirage.disk.process.Tool;
import org.mirage.guestfs.GuestMonitor;
import org.mirage.guestfs.GuestfsException;
import org.mirage.guestfs.wire.Frame;
import org.mirage.guestfs.wire.Words;

/**
 * The helper, a Java process of its own that holds the native code of libguestfs. The kernel ends it with this process, and the
 * appliance with it.
 */
public final class Helper implements Closeable {

    /** The appliance tells all of its start, and what went wrong is not always at the end. */
    private static final int LOG_BYTES = 1 << 17;
    /** Of the helper itself; the appliance, which inherits the second as its most, sets itself more. */
    private static final String PROCESSOR_SECONDS = "3600:86400";
    private static final int POLL_MILLIS = 100;
    private static final int END_SECONDS = 10;

    private final Process process;
    private final DataOutputStream out;
    private final ErrorOutput log;
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();

    /** A frame, or why there are none any more. */
    private record Answer(Frame frame, IOException end) {
    }

    private Helper(Process process) {
        this.process = process;
        this.log = new ErrorOutput(process, "guestfs-log", LOG_BYTES);
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        Thread.ofPlatform().daemon().name("guestfs-helper").start(this::listen);
        AtExit.close(this);
    }

    /**
     * Starts it.
     *
     * @param folder where it may leave files
     */
    static Helper start(Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(Tool.PRLIMIT.find().toString(), "--core=0", "--cpu=" + PROCESSOR_SECONDS, "--"));
        command.addAll(Installation.command());
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LIBGUESTFS_") || name.startsWith("JAVA_TOOL")
                || name.equals("JDK_JAVA_OPTIONS"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        return new Helper(TiedProcess.start(builder));
    }

    private void listen() {
        try (DataInputStream in = new DataInputStream(process.getInputStream())) {
            for (Frame frame = Frame.read(in); frame != null; frame = Frame.read(in)) {
                answers.add(new Answer(frame, null));
            }
            answers.add(new Answer(null, new IOException("it ended")));
        } catch (IOException e) {
            answers.add(new Answer(null, e));
        }
    }

    /**
     * Asks for something and waits.
     *
     * @param patience how long it may take
     * @return the answer's parts behind its first word
     * @throws GuestfsException when libguestfs refuses, the helper ends or takes too long
     */
    public Frame ask(Frame asked, Limit patience, GuestMonitor monitor) throws IOException {
        try {
            asked.write(out);
        } catch (IOException e) {
            // it has ended; the answer tells why
        }
        try {
            while (true) {
                Answer answer = answers.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
                if (answer != null) {
                    return result(answer);
                }
                monitor.check();
                patience.check(monitor);
            }
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while libguestfs worked");
        } catch (Refusal e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // it still works on what nobody waits for any more
            close();
            throw e;
        }
    }

    private Frame result(Answer answer) throws IOException {
        if (answer.frame() == null) {
            log.await();
            // whoever asks next is told the same
            answers.add(answer);
            throw new GuestfsException("the helper of libguestfs ended: " + LaunchAdvice.lastWords(log.raw()), answer.end());
        }
        return switch (answer.frame().word()) {
            case Words.OK -> answer.frame();
            case Words.MISSING -> throw Installation.missing("does not load (" + answer.frame().text(1) + ")");
            default -> throw new Refusal(LaunchAdvice.cleaned(answer.frame().text(1)));
        };
    }

    /** libguestfs says that it cannot do what it was asked; it can be asked for something else. */
    private static final class Refusal extends GuestfsException {

        private static final long serialVersionUID = 1L;

        Refusal(String message) {
            super(message);
        }
    }

    /** All that was written on the error channel lately. */
    String log() {
        return log.raw();
    }

    /** Processor time that the appliance has used so far. */
    public Duration processorTime() {
        return process.descendants().map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO)).reduce(Duration.ZERO, Duration::plus);
    }

    /** How long the appliance waited for processors. */
    Starvation starvation() {
        return new Starvation(process.toHandle());
    }

    /** Lets it end by itself, so that libguestfs removes what it has made. */
    public void end() throws IOException {
        try {
            out.close();
            process.waitFor(END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        AtExit.closed(this);
        List<ProcessHandle> below = process.descendants().toList();
        process.destroyForcibly();
        below.forEach(ProcessHandle::destroyForcibly);
        boolean interrupted = Thread.interrupted();
        try {
            process.waitFor(END_SECONDS, TimeUnit.SECONDS);
            for (ProcessHandle one : below) {
                // it holds the drives open until it is gone
                for (int i = 0; i < END_SECONDS * 1000 / POLL_MILLIS && one.isAlive(); i++) {
                    TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
