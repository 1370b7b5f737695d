// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changeset;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * Something that an edit can say.
 *
 * @param keyword what begins its line in a file; empty for what stands on the edit's first line
 * @param style how it stands there
 * @param slot where it is in the model
 * @param label what a form calls it
 * @param hint an example, or what nothing means; may be empty
 */
public record EditField(String keyword, FieldStyle style, Slot slot, String label, String hint) {

    /** A field of the edit itself. */
    static EditField of(String keyword, FieldStyle style, EStructuralFeature feature, String label, String hint) {
        return new EditField(keyword, style, new Slot(List.of(), feature), label, hint);
    }

    /** The same field of something that the edit holds. */
    EditField in(EReference reference) {
        List<EReference> way = new ArrayList<>(List.of(reference));
        way.addAll(slot.way());
        return new EditField(keyword, style, new Slot(way, slot.feature()), label, hint);
    }

    /** The same field with another beginning of its line. */
    EditField after(String words) {
        return new EditField(words + keyword, style, slot, label, hint);
    }
}
