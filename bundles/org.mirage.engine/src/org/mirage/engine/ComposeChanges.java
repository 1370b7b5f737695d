// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.changes.Body;
import org.mirage.engine.changes.ChangeSet;
import org.mirage.engine.changes.ChangesHeader;
import org.mirage.engine.changes.DiskBody;
import org.mirage.engine.changes.Edit;
import org.mirage.engine.changes.Expectation;
import org.mirage.engine.changes.Metadata;
import org.mirage.engine.changes.PutEdit;
import org.mirage.engine.changes.PutTreeEdit;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.changes.RemoveEdit;
import org.mirage.engine.changes.TextBody;
import org.mirage.engine.changes.Value;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;

/**
 * Puts together the change set for a few files of one version. Links on the way to a path are followed, as people expect who name
 * {@code /bin/tool} on a machine whose {@code /bin} is a link.
 */
public final class ComposeChanges {

    private final VersionFiles files;
    private final List<Edit> edits = new ArrayList<>();

    /** Edits of a version. */
    public ComposeChanges(VersionFiles files) {
        this.files = files;
    }

    /**
     * A file, or a folder with all below it, of this machine goes to a path; into the folder there, if there is one.
     *
     * @param metadata what to set besides; a new file has the permissions of that on disk unless they are said
     */
    public ComposeChanges put(Path local, byte[] path, Metadata metadata) throws IOException {
        if (Files.notExists(local, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotFoundException("There is no " + local + " on disk");
        }
        MachineEntry there = find(path);
        byte[] target = path;
        if (there != null && there.entry().type() == EntryType.DIRECTORY) {
            Path name = local.toAbsolutePath().normalize().getFileName();
            if (name == null) {
                throw new MirageException("all of this machine cannot be put into a version");
            }
            target = RawPath.bytes(RawPath.prefix(RawPath.of(there.path()))
                    + RawPath.of(name.toString().getBytes(StandardCharsets.UTF_8)));
            there = find(target);
        }
        byte[] place = there != null ? there.path() : place(target);
        Body disk = new DiskBody(local.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8));
        if (Files.isDirectory(local)) {
            edits.add(new PutTreeEdit(Value.of(place), disk, metadata, Expectation.ABSENT, List.of()));
            return this;
        }
        Metadata all = there != null || metadata.permissions() != null ? metadata : withPermissions(metadata,
                (int) Files.getAttribute(local, "unix:mode") & 0777);
        byte[] bytes = Files.isRegularFile(local) && Files.size(local) <= TextBody.LIMIT ? Files.readAllBytes(local) : null;
        Body body = bytes != null && TextBody.canBe(bytes) ? new TextBody(bytes) : disk;
        edits.add(new PutEdit(EntryType.FILE, Value.of(place), body, null, null, all, there == null ? Expectation.ABSENT
                : expectation(there.entry()), List.of()));
        return this;
    }

    /** A file gets the content of one on disk; nobody may have changed it meanwhile. */
    public ComposeChanges replace(MachineEntry file, Path local) throws IOException {
        byte[] bytes = Files.size(local) <= TextBody.LIMIT ? Files.readAllBytes(local) : null;
        Body body = bytes != null && TextBody.canBe(bytes) ? new TextBody(bytes)
                : new DiskBody(local.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8));
        edits.add(new PutEdit(EntryType.FILE, Value.of(file.path()), body, null, null, Metadata.NONE, expectation(file.entry()),
                List.of()));
        return this;
    }

    /** What is at a path goes, a folder with all below it only if that is said. */
    public ComposeChanges remove(byte[] path, boolean tree) throws IOException {
        MachineEntry there = files.locate(path);
        boolean folder = there.entry().type() == EntryType.DIRECTORY;
        edits.add(new RemoveEdit(Value.of(there.path()), tree && folder, expectation(there.entry()), List.of()));
        return this;
    }

    /** The change set. */
    public GivenChanges changes() throws IOException {
        return GivenChanges.of(new ChangeSet(ChangesHeader.EMPTY, edits, List.of()), Path.of("/"));
    }

    private MachineEntry find(byte[] path) throws IOException {
        try {
            return files.resolve(path);
        } catch (NotFoundException absent) {
            return null;
        }
    }

    private byte[] place(byte[] path) throws IOException {
        String text = RawPath.of(path);
        int slash = text.lastIndexOf('/');
        if (slash < 0 || slash == text.length() - 1) {
            throw new NotFoundException(files.summary().label() + " has no directory " + Names.show(path));
        }
        MachineEntry parent = files.resolve(slash == 0 ? new byte[] {'/'} : Arrays.copyOf(path, slash));
        return RawPath.bytes(RawPath.prefix(RawPath.of(parent.path())) + text.substring(slash + 1));
    }

    private static Expectation expectation(Entry entry) {
        return new Expectation(false, entry.type(), entry.content(), null, null, null, Metadata.NONE);
    }

    private static Metadata withPermissions(Metadata metadata, int permissions) {
        return new Metadata(permissions, metadata.owner(), metadata.group(), metadata.time(), metadata.flags(), metadata.project(),
                metadata.attributes());
    }
}
