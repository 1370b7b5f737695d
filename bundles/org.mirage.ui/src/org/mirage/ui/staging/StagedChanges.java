// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.staging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.MirageException;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.changes.InvalidChangesException;
import org.mirage.model.ChangeSet;
import org.mirage.model.Edit;
import org.mirage.model.MirageFactory;
import org.mirage.ui.changes.ChangesOpening;
import org.mirage.ui.changeset.ChangesHistory;
import org.mirage.ui.changeset.ChangesText;
import org.mirage.ui.files.VersionInput;
import org.mirage.ui.jobs.Failures;

/** What a person changed in the files of a version without having made a new version of it yet; user-interface thread. */
public final class StagedChanges {

    private final VersionInput version;
    private final ChangesHistory history;

    private StagedChanges(VersionInput version, ChangeSet set) {
        this.version = version;
        history = new ChangesHistory(set);
        history.addListener(this::keep);
    }

    /** The changes that were staged when the window was closed last. */
    static StagedChanges open(VersionInput version) {
        ChangeSet set = MirageFactory.eINSTANCE.createChangeSet();
        try {
            Path file = file(version);
            if (Files.exists(file)) {
                set = read(file);
            }
        } catch (IOException failure) {
            Staging.failed(failure);
        }
        return new StagedChanges(version, set);
    }

    /** Reads them; a file that cannot be read is put aside, since the next change would write over it. */
    private static ChangeSet read(Path file) throws IOException {
        try {
            return ChangesText.model(ChangesText.parse(Files.readString(file), file.getFileName().toString()));
        } catch (IOException damaged) {
            Path aside = aside(file);
            Files.move(file, aside);
            throw new MirageException(NLS.bind(Messages.StagedChanges_damaged, Failures.text(damaged), aside), damaged);
        }
    }

    private static Path aside(Path file) {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged"); //$NON-NLS-1$
        for (int i = 2; Files.exists(aside); i++) {
            aside = file.resolveSibling(file.getFileName() + ".damaged-" + i); //$NON-NLS-1$
        }
        return aside;
    }

    private static Path file(VersionInput version) throws IOException {
        return Staging.folder().resolve(version.record() + ChangesOpening.ENDING);
    }

    private void keep() {
        try {
            Path file = file(version);
            if (isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                Path part = file.resolveSibling(file.getFileName() + ".part"); //$NON-NLS-1$
                Files.writeString(part, ChangesText.write(set()));
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException failure) {
            Staging.failed(failure);
        }
    }

    /** A place for a content that is no text; it stays as long as the workspace does. */
    Path place(byte[] content) throws IOException {
        Path folder = Files.createDirectories(Staging.folder().resolve(version.record()));
        Path file = Files.createTempFile(folder, "content", ""); //$NON-NLS-1$ //$NON-NLS-2$
        return Files.write(file, content);
    }

    /** The version that was changed. */
    public VersionInput version() {
        return version;
    }

    /** The changes. */
    public ChangeSet set() {
        return history.set();
    }

    /** Their history, by which they are undone. */
    public ChangesHistory history() {
        return history;
    }

    /** True when there are none. */
    public boolean isEmpty() {
        return set().getEdits().isEmpty();
    }

    /** Has something run after each change. */
    public void addListener(Runnable listener) {
        history.addListener(listener);
    }

    /** Takes that back. */
    public void removeListener(Runnable listener) {
        history.removeListener(listener);
    }

    /** Adds edits as one step. */
    public void stage(String step, Consumer<List<Edit>> change) {
        history.pause();
        history.change(step, () -> change.accept(set().getEdits()));
    }

    /** Takes edits out again. */
    public void discard(List<Edit> edits) {
        stage(Messages.StagedChanges_discard, all -> all.removeAll(edits));
    }

    /**
     * The changes as the engine applies them.
     *
     * @throws InvalidChangesException when something is wrong with them
     */
    public GivenChanges given() throws IOException {
        String text = ChangesText.write(ChangesText.engine(set(), Messages.StagedChanges_name));
        return GivenChanges.read(text.getBytes(StandardCharsets.UTF_8), Messages.StagedChanges_name, Staging.folder());
    }
}
