// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.applying;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mirage.engine.CancelledException;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.changes.Body;
import org.mirage.engine.changes.ChangeSet;
import org.mirage.engine.changes.DiskBody;
import org.mirage.engine.changes.Edit;
import org.mirage.engine.changes.EditContents;
import org.mirage.engine.changes.InstallPackagesEdit;
import org.mirage.engine.changes.PutTreeEdit;
import org.mirage.engine.changes.StoredBody;

/**
 * Takes the files that a change set reads from the machine that Mirage runs on into a library, and has the change set name their
 * contents, so that it can be used where these files are not.
 */
public final class TakenAlong {

    private final NewObjects objects;
    private final DiskFiles disk;
    private final String name;
    private final Monitor monitor;
    private final Map<DiskBody, Body> taken = new HashMap<>();

    private TakenAlong(NewObjects objects, DiskFiles disk, String name, Monitor monitor) {
        this.objects = objects;
        this.disk = disk;
        this.name = name;
        this.monitor = monitor;
    }

    /**
     * The text of a change set that reads nothing from disk; one that does not is left byte for byte as it is.
     *
     * @param given as it was read from its file
     * @param name what messages call it
     * @throws MirageException when a file cannot be read, or when a folder is meant, which has no content that could be named
     */
    public static byte[] text(GivenChanges given, String name, NewObjects objects, Monitor monitor) throws IOException {
        if (!given.readsDisk()) {
            return given.text();
        }
        return new TakenAlong(objects, new DiskFiles(given.folder()), name, monitor).rewritten(given);
    }

    private byte[] rewritten(GivenChanges given) throws IOException {
        ChangeSet whole = ChangeSet.read(new ByteArrayInputStream(given.text()), name);
        List<Edit> edits = new ArrayList<>();
        for (GivenChanges.Numbered numbered : given.edits()) {
            try {
                edits.add(taken(numbered.edit()));
            } catch (CancelledException cancelled) {
                throw cancelled;
            } catch (MirageException wrong) {
                throw new MirageException(name + ", line " + numbered.line() + ": " + wrong.getMessage(), wrong);
            }
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        new ChangeSet(whole.header(), edits, whole.comment()).write(text);
        return text.toByteArray();
    }

    private Edit taken(Edit edit) throws IOException {
        if (!GivenChanges.readsDisk(edit)) {
            return edit;
        }
        if (edit instanceof PutTreeEdit || edit instanceof InstallPackagesEdit install && !install.repositories().isEmpty()) {
            throw new MirageException("a folder of this machine cannot be kept with a change set; name its files one by one, or use the "
                    + "change set from its file");
        }
        List<Body> bodies = new ArrayList<>();
        for (Body body : EditContents.of(edit)) {
            bodies.add(body instanceof DiskBody file ? stored(file) : body);
        }
        return EditContents.with(edit, bodies);
    }

    private Body stored(DiskBody file) throws IOException {
        Body known = taken.get(file);
        if (known == null) {
            Bodies.Content content = DiskFiles.read(disk.path(file), objects, monitor);
            known = new StoredBody(content.name(), content.size());
            taken.put(file, known);
        }
        return known;
    }
}
