// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.session;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.guestfs.GuestfsBinding;
import org.mirage.guestfs.GuestfsException;
import org.mirage.guestfs.helper.Main;

/** How the helper is started with the system's binding of libguestfs. */
final class Installation {

    private static final String INSTALL = "install it with: apt install libguestfs-java, dnf install libguestfs-java"
            + " or zypper install libguestfs-java";

    private Installation() {
    }

    /** What to say when it is not there. */
    static GuestfsException missing(String why) {
        return new GuestfsException("libguestfs for Java " + why + "; " + INSTALL);
    }

    /** The command that starts the helper. */
    static List<String> command() throws GuestfsException {
        Path jar = GuestfsBinding.jar().orElseThrow(() -> missing("is not installed"));
        Set<String> path = new LinkedHashSet<>();
        for (Class<?> type : List.of(Main.class, BlockDevice.class, FileSystemReader.class)) {
            path.add(place(type));
        }
        path.add(jar.toString());
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Xmx64m", "-Xss1m", "--enable-native-access=ALL-UNNAMED",
                "-Djava.library.path=" + GuestfsBinding.JNI_FOLDERS,
                "-cp", String.join(File.pathSeparator, path), Main.class.getName());
    }

    private static String place(Class<?> type) throws GuestfsException {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException | IllegalArgumentException | NullPointerException e) {
            throw new GuestfsException("the helper of libguestfs cannot be started: Mirage does not find its own files", e);
        }
    }
}
