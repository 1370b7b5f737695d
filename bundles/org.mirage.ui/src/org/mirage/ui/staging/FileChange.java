// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.staging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.mirage.engine.EntryKinds;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Names;
import org.mirage.engine.changes.TextBody;
import org.mirage.model.DiskContent;
import org.mirage.model.Edit;
import org.mirage.model.EntryKind;
import org.mirage.model.EntryMetadata;
import org.mirage.model.Expectation;
import org.mirage.model.FileContent;
import org.mirage.model.MetadataEdit;
import org.mirage.model.MirageFactory;
import org.mirage.model.PathEdit;
import org.mirage.model.PutEdit;
import org.mirage.model.PutTreeEdit;
import org.mirage.model.RemoveEdit;
import org.mirage.model.RenameEdit;
import org.mirage.model.TextContent;
import org.mirage.store.ContentName;
import org.mirage.store.EntryType;
import org.mirage.ui.changeset.BareWord;
import org.mirage.ui.changeset.BodyModel;

/** Stages what a person does to the files of a version; each edit expects what the person saw. */
public final class FileChange {

    private static final MirageFactory FACTORY = MirageFactory.eINSTANCE;

    private final StagedChanges staged;

    /** Will stage for that version. */
    public FileChange(StagedChanges staged) {
        this.staged = staged;
    }

    /** Gives a file another content. What was staged for it before is replaced when nothing else came after it. */
    public void write(MachineEntry file, byte[] bytes) throws IOException {
        FileContent content = content(bytes);
        String path = BareWord.of(file.path());
        staged.stage(Messages.FileChange_edit, edits -> {
            Edit last = edits.reversed().stream().filter(edit -> edit instanceof PathEdit one && one.getPath().equals(path)).findFirst()
                    .orElse(null);
            if (last instanceof PutEdit put && put.getKind() == EntryKind.FILE && put == lastTouching(edits, path)) {
                put.setContent(content);
            } else {
                PutEdit put = put(path, EntryKind.FILE);
                put.setContent(content);
                put.setExpectation(expected(file));
                edits.add(put);
            }
        });
    }

    /** The last edit that has anything to do with a path: of it, of what it is in, or of its new name. */
    private static Edit lastTouching(List<Edit> edits, String path) {
        return edits.reversed().stream().filter(edit -> edit instanceof RenameEdit || !(edit instanceof PathEdit)
                || edit instanceof PathEdit one && (path.equals(one.getPath()) || path.startsWith(one.getPath() + "/"))) //$NON-NLS-1$
                .findFirst().orElse(null);
    }

    private FileContent content(byte[] bytes) throws IOException {
        if (TextBody.canBe(bytes)) {
            TextContent text = FACTORY.createTextContent();
            text.setText(new String(bytes, StandardCharsets.UTF_8));
            return text;
        }
        return disk(staged.place(bytes));
    }

    private static DiskContent disk(Path file) {
        DiskContent content = FACTORY.createDiskContent();
        content.setFile(BareWord.of(file.toString()));
        return content;
    }

    /** Makes an empty folder. */
    public void makeFolder(MachineEntry parent, String name) {
        PutEdit put = put(BareWord.of(child(parent, Names.parse(name))), EntryKind.DIRECTORY);
        put.setExpectation(absent());
        staged.stage(Messages.FileChange_folder, edits -> edits.add(put));
    }

    /** Makes an empty file. */
    public void makeFile(MachineEntry parent, String name) {
        PutEdit put = put(BareWord.of(child(parent, Names.parse(name))), EntryKind.FILE);
        put.setExpectation(absent());
        TextContent empty = FACTORY.createTextContent();
        put.setContent(empty);
        staged.stage(Messages.FileChange_file, edits -> edits.add(put));
    }

    /**
     * Puts files and folders of this machine into a folder; a file takes the place of one that has its name there.
     *
     * @param there what the folder holds by now
     */
    public void drop(MachineEntry parent, List<Path> files, Collection<MachineEntry> there) throws IOException {
        List<Edit> made = new ArrayList<>();
        for (Path file : files) {
            byte[] path = child(parent, file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            MachineEntry old = there.stream().filter(entry -> Arrays.equals(entry.path(), path)).findFirst().orElse(null);
            made.add(Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) ? folder(path, file) : file(path, file, old));
        }
        staged.stage(Messages.FileChange_drop, edits -> edits.addAll(made));
    }

    private static Edit folder(byte[] path, Path folder) {
        PutTreeEdit put = FACTORY.createPutTreeEdit();
        put.setPath(BareWord.of(path));
        put.setContent(disk(folder.toAbsolutePath()));
        put.setExpectation(absent());
        return put;
    }

    private static Edit file(byte[] path, Path file, MachineEntry old) throws IOException {
        PutEdit put = put(BareWord.of(path), EntryKind.FILE);
        put.setContent(disk(file.toAbsolutePath()));
        put.setExpectation(old == null ? absent() : expected(old));
        if (old == null && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_EXECUTE)) {
            EntryMetadata metadata = FACTORY.createEntryMetadata();
            metadata.setPermissions("0755"); //$NON-NLS-1$
            put.setMetadata(metadata);
        }
        return put;
    }

    /** Removes entries, folders with all below them. */
    public void remove(List<MachineEntry> entries) {
        staged.stage(Messages.FileChange_remove, edits -> {
            for (MachineEntry entry : entries) {
                RemoveEdit remove = FACTORY.createRemoveEdit();
                remove.setPath(BareWord.of(entry.path()));
                remove.setTree(entry.entry().type() == EntryType.DIRECTORY);
                remove.setExpectation(expected(entry));
                edits.add(remove);
            }
        });
    }

    /** Gives an entry another name in its folder. */
    public void rename(MachineEntry entry, String name) {
        byte[] old = entry.path();
        int slash = old.length - entry.name().length;
        byte[] fresh = Names.parse(name);
        byte[] path = Arrays.copyOf(old, slash + fresh.length);
        System.arraycopy(fresh, 0, path, slash, fresh.length);
        RenameEdit rename = FACTORY.createRenameEdit();
        rename.setPath(BareWord.of(old));
        rename.setTo(BareWord.of(path));
        rename.setExpectation(expected(entry));
        staged.stage(Messages.FileChange_rename, edits -> edits.add(rename));
    }

    /** Sets mode, owner and group of entries; null for what stays. */
    public void set(List<MachineEntry> entries, String mode, String owner, String group) {
        staged.stage(Messages.FileChange_set, edits -> {
            for (MachineEntry entry : entries) {
                MetadataEdit set = FACTORY.createMetadataEdit();
                set.setPath(BareWord.of(entry.path()));
                EntryMetadata metadata = FACTORY.createEntryMetadata();
                metadata.setPermissions(mode);
                metadata.setOwner(owner);
                metadata.setGroup(group);
                set.setMetadata(metadata);
                Expectation expected = expected(entry);
                EntryMetadata before = FACTORY.createEntryMetadata();
                before.setPermissions(mode == null ? null : EntryKinds.octal(entry.entry().permissions()));
                before.setOwner(owner == null ? null : Long.toString(entry.entry().owner()));
                before.setGroup(group == null ? null : Long.toString(entry.entry().group()));
                expected.setMetadata(before);
                expected.setContent(null);
                set.setExpectation(expected);
                edits.add(set);
            }
        });
    }

    private static PutEdit put(String path, EntryKind kind) {
        PutEdit put = FACTORY.createPutEdit();
        put.setPath(path);
        put.setKind(kind);
        return put;
    }

    private static Expectation absent() {
        Expectation expected = FACTORY.createExpectation();
        expected.setAbsent(true);
        return expected;
    }

    /** What a person sees there: the type, and of a file its content. */
    private static Expectation expected(MachineEntry entry) {
        Expectation expected = FACTORY.createExpectation();
        expected.setKind(EntryKinds.word(entry.entry().type()));
        ContentName content = entry.entry().content();
        if (content != null) {
            expected.setContent(BodyModel.name(content));
        }
        return expected;
    }

    private static byte[] child(MachineEntry parent, byte[] added) {
        byte[] folder = parent.path();
        int prefix = folder.length == 1 ? 0 : folder.length;
        byte[] path = new byte[prefix + 1 + added.length];
        System.arraycopy(folder, 0, path, 0, prefix);
        path[prefix] = '/';
        System.arraycopy(added, 0, path, prefix + 1, added.length);
        return path;
    }
}
