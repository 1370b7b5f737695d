// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.mirage.disk.DiskFormat;

/** What is to be imported, and how, as the wizard's pages gather it. */
final class ImportChoice {

    private final List<ImageFile> files = new ArrayList<>();
    private boolean oneMachine;
    private DiskFormat format;
    private String image = ""; //$NON-NLS-1$
    private String message = ""; //$NON-NLS-1$
    private boolean keepFreeSpace;
    private List<Path> allowed = List.of();

    List<ImageFile> files() {
        return files;
    }

    boolean oneMachine() {
        return oneMachine;
    }

    void setOneMachine(boolean value) {
        oneMachine = value;
    }

    /** What a file is read as whose name and header disagree; null while nobody has decided. */
    DiskFormat format() {
        return format;
    }

    void setFormat(DiskFormat value) {
        format = value;
    }

    String image() {
        return image;
    }

    void setImage(String value) {
        image = value;
    }

    String message() {
        return message;
    }

    void setMessage(String value) {
        message = value;
    }

    /** Folders whose files images may have besides those of their own folders. */
    List<Path> allowed() {
        return allowed;
    }

    void setAllowed(List<Path> value) {
        allowed = value;
    }

    boolean keepFreeSpace() {
        return keepFreeSpace;
    }

    void setKeepFreeSpace(boolean value) {
        keepFreeSpace = value;
    }

    /** Whether all becomes one image; otherwise each is named after its file. */
    boolean oneImage() {
        return oneMachine || files.size() == 1 && !Files.isDirectory(files.getFirst().path());
    }

    boolean has(Path path) {
        return files.stream().anyMatch(file -> file.path().equals(path));
    }

    /** The name of the image that a file suggests. */
    String suggestedImage() {
        return files.isEmpty() ? "" : ImageNames.suggest(files.getFirst().path()); //$NON-NLS-1$
    }
}
