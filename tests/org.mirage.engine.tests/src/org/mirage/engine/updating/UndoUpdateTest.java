// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.updating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.mirage.engine.DeleteVersion;
import org.mirage.engine.LibraryChange;
import org.mirage.engine.ListBatches;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.RebuildLibrary;
import org.mirage.engine.UndoUpdate;
import org.mirage.engine.UpdateReport;
import org.mirage.store.DiskRecord;
import org.mirage.store.Hash;
import org.mirage.store.ObjectKind;
import org.mirage.store.RealisedRecord;

/** What an update made is deleted by one word, unless something else needs it. */
class UndoUpdateTest extends UpdatedLibrary {

    @Test
    void whatOneChangeDidIsUndoneByOne() throws IOException {
        made.add("a", TIME, volume());
        made.add("b", TIME, volume());
        UpdateReport first = update("remove /a/d\n", "a", "b").message("drop d").call(Monitor.NONE);
        UpdateReport second = update("remove /a/b/c\n", "a@1", "a@2").call(Monitor.NONE);
        assertEquals(List.of("a@3", "a@4"), second.versions().stream().map(version -> version.made().label()).toList());

        MirageException refused = assertThrows(MirageException.class,
                () -> new UndoUpdate(made.library(), first.batch().toString().substring(0, 8)).call(Monitor.NONE));
        assertTrue(refused.getMessage().contains("a@4 was made from what it made"), refused.getMessage());
        assertEquals(2, new ListBatches(made.library()).call(Monitor.NONE).size());
        new UndoUpdate(made.library(), null).call(Monitor.NONE);
        new DeleteVersion(made.library(), name("b@2")).call(Monitor.NONE);
        assertEquals("drop d", new UndoUpdate(made.library(), null).call(Monitor.NONE).message());

        assertEquals("d", read("a:/a/d"));
        assertEquals(List.of(1), made.library().image("a").versions().stream().map(version -> version.number()).toList());
        assertThrows(MirageException.class, () -> new UndoUpdate(made.library(), null).call(Monitor.NONE));
        assertEquals("a@5", update("remove /a/d\n", "a").call(Monitor.NONE).versions().getFirst().made().label());
        List<String> before = made.library().images().stream().map(Object::toString).toList();
        new RebuildLibrary(made.library()).call(Monitor.NONE);
        assertEquals(before, made.library().images().stream().map(Object::toString).toList());
    }

    @Test
    void versionsWhoseDisksOthersNeedStay() throws IOException {
        made.add("a", TIME, volume());
        UpdateReport first = update("remove /a/d\n", "a").call(Monitor.NONE);
        try (LibraryChange change = LibraryChange.begin(made.library(), null, Monitor.NONE)) {
            Hash version = first.versions().getFirst().made().record();
            Hash disk = change.session().put(ObjectKind.DISK, new DiskRecord(0, 512, List.of()).encode());
            change.log(RealisedRecord.ACTION, new RealisedRecord(version, List.of(disk), "made up").arguments());
            change.commit();
        }
        update("remove /a/b/c\n", "a").call(Monitor.NONE);
        update("remove /a/b\n", "a").call(Monitor.NONE);
        new DeleteVersion(made.library(), name("a@3")).call(Monitor.NONE);

        MirageException refused = assertThrows(MirageException.class,
                () -> new UndoUpdate(made.library(), first.batch().toString()).call(Monitor.NONE));

        assertTrue(refused.getMessage().contains("a@4"), refused.getMessage());
    }
}
