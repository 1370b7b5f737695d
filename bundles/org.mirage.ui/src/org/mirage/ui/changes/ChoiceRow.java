// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changes;

import java.util.List;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.mirage.model.Edit;
import org.mirage.model.EntryKind;
import org.mirage.model.KeyForm;
import org.mirage.model.LinePlace;
import org.mirage.ui.Keys;
import org.mirage.ui.changeset.ChangesHistory;
import org.mirage.ui.changeset.EditField;

/** A field that is one of a few. */
final class ChoiceRow extends FieldRow {

    private Combo combo;
    private List<? extends Enumerator> choices;

    ChoiceRow(EditField field, Edit edit, ChangesHistory history) {
        super(field, edit, history);
    }

    @Override
    Control createControl(Composite form) {
        combo = Keys.mark(new Combo(form, SWT.READ_ONLY), key());
        choices = choices((Enumerator) field.slot().get(edit));
        choices.forEach(choice -> combo.add(label(choice)));
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            history.pause();
            say(choices.get(combo.getSelectionIndex()));
        }));
        return combo;
    }

    private static List<? extends Enumerator> choices(Enumerator now) {
        return switch (now) {
            case KeyForm _ -> KeyForm.VALUES;
            case LinePlace _ -> LinePlace.VALUES;
            default -> List.of(EntryKind.CHARACTER_DEVICE, EntryKind.BLOCK_DEVICE, EntryKind.FIFO, EntryKind.SOCKET);
        };
    }

    private static String label(Enumerator choice) {
        return switch (choice) {
            case KeyForm form -> switch (form) {
                case INI -> Messages.ChoiceRow_ini;
                case EQUALS -> Messages.ChoiceRow_equals;
                case SPACES -> Messages.ChoiceRow_spaces;
                case HOSTS -> Messages.ChoiceRow_hosts;
            };
            case LinePlace place -> switch (place) {
                case BEFORE -> Messages.ChoiceRow_before;
                case AFTER -> Messages.ChoiceRow_after;
                case FIRST -> Messages.ChoiceRow_first;
                case LAST -> Messages.ChoiceRow_last;
            };
            case EntryKind.CHARACTER_DEVICE -> Messages.ChoiceRow_char;
            case EntryKind.BLOCK_DEVICE -> Messages.ChoiceRow_block;
            case EntryKind.FIFO -> Messages.ChoiceRow_fifo;
            case EntryKind.SOCKET -> Messages.ChoiceRow_socket;
            default -> choice.getLiteral();
        };
    }

    @Override
    void refresh() {
        combo.select(choices.indexOf(field.slot().get(edit)));
    }
}
