// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Puts into one line what went wrong and what to do. */
final class ErrorText {

    private ErrorText() {
    }

    static String of(Throwable trouble) {
        return switch (trouble) {
            case UncheckedIOException wrapped -> of(wrapped.getCause());
            case AccessDeniedException denied -> denied.getFile() + ": permission denied";
            case NoSuchFileException missing -> missing.getFile() + ": no such file or folder";
            case FileAlreadyExistsException there -> there.getFile() + ": it exists already";
            case NotDirectoryException file -> file.getFile() + ": is no folder";
            case FileSystemException other when other.getReason() != null -> other.getFile() + ": " + other.getReason();
            case InvalidPathException unencodable -> "this locale has no way to write the file name \"" + unencodable.getInput()
                    + "\"; set LC_ALL=C.UTF-8 and try again";
            case OutOfMemoryError memory -> "not enough memory; give Java more by setting JDK_JAVA_OPTIONS=-Xmx2g";
            case IOException told when told.getMessage() != null -> oneLine(told.getMessage());
            default -> "an error in Mirage itself: " + oneLine(trouble.toString())
                    + "; run it again with --debug and report what it prints";
        };
    }

    private static String oneLine(String message) {
        return message.strip().replace("\n", "; ");
    }
}
