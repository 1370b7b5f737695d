// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.made;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.luben.zstd.Zstd;
import com.google.re2j.Pattern;
import org.h2.jdbcx.JdbcDataSource;
import org.mirage.disk.DiskFormat;
import org.mirage.engine.Library;
import org.mirage.filesystem.FileSystems;
import org.mirage.guestfs.GuestDrive;
import org.mirage.store.PackStore;
import org.tukaani.xz.XZ;

/** Another process that runs a main class of the tests, and can be killed. */
public final class ChildJvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    public ChildJvm(Class<?> main, Object... arguments) throws IOException {
        String path = Stream.of(main, Library.class, PackStore.class, FileSystems.class, DiskFormat.class, JdbcDataSource.class,
                Zstd.class, XZ.class, GuestDrive.class, Pattern.class).map(ChildJvm::location).distinct().collect(Collectors.joining(":"));
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", path, main.getName()));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        output = new BufferedReader(new InputStreamReader(process.getInputStream()));
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** The next line that it prints; null when it has ended. */
    public String line() throws IOException {
        return output.readLine();
    }

    /** Tells it to go on, if it waits for that. */
    public void go() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    /** Waits for its end; the exit code. */
    public int await() throws InterruptedException {
        return process.waitFor();
    }

    /** Ends it as kill -9 does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
