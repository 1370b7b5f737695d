// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Where the system keeps the Java binding of libguestfs; it comes with the native library that it fits, not with Mirage. */
public final class GuestfsBinding {

    /** The folder that the packages of all distributions put the jar in. */
    public static final Path JARS = Path.of("/usr/share/java");

    /** A setting of the Java process that names another folder. */
    public static final String FOLDER = "mirage.guestfs.jars";

    /** Where its native part may be, as a path for {@code java.library.path}. */
    public static final String JNI_FOLDERS =
            "/usr/lib/x86_64-linux-gnu/jni:/usr/lib/aarch64-linux-gnu/jni:/usr/lib/x86_64-linux-gnu:/usr/lib64:/usr/lib/jni:/usr/lib";

    private GuestfsBinding() {
    }

    /** The jar of the binding, which has its version in its name; the newest where there are several. */
    public static Optional<Path> jar() {
        List<Path> jars = new ArrayList<>();
        Path folder = Path.of(System.getProperty(FOLDER, JARS.toString()));
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "libguestfs-[0-9]*.jar")) {
            found.forEach(jars::add);
        } catch (IOException none) {
            return Optional.empty();
        }
        return jars.isEmpty() ? Optional.empty() : Optional.of(Collections.max(jars));
    }
}
