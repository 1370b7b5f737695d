// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changeset;

import java.util.List;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Where in an edit something is said: a feature of it, or of what it holds. What it holds comes into being when something is said
 * there, and goes when nothing is said there any more.
 *
 * @param way from the edit to what has the feature
 * @param feature what says it
 */
public record Slot(List<EReference> way, EStructuralFeature feature) {

    public Slot {
        way = List.copyOf(way);
    }

    /** What is said; of a feature of several values their list, which is not to be changed. */
    public Object get(EObject edit) {
        EObject at = edit;
        for (EReference step : way) {
            at = (EObject) at.eGet(step);
            if (at == null) {
                return feature.isMany() ? List.of() : feature.getDefaultValue();
            }
        }
        return at.eGet(feature);
    }

    /** Says something, or nothing by null or an empty list. */
    public void set(EObject edit, Object value) {
        set(edit, 0, value);
    }

    private void set(EObject at, int step, Object value) {
        if (step == way.size()) {
            say(at, value);
            return;
        }
        EReference reference = way.get(step);
        EObject next = (EObject) at.eGet(reference);
        if (next == null && !isNothing(value)) {
            next = EcoreUtil.create(reference.getEReferenceType());
            at.eSet(reference, next);
        }
        if (next != null) {
            set(next, step + 1, value);
            EObject left = next;
            if (left.eClass().getEAllStructuralFeatures().stream().noneMatch(left::eIsSet)) {
                at.eSet(reference, null);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private void say(EObject at, Object value) {
        if (feature.isMany()) {
            EList<Object> values = (EList<Object>) at.eGet(feature);
            values.clear();
            values.addAll((List<?>) value);
        } else {
            at.eSet(feature, value == null ? feature.getDefaultValue() : value);
        }
    }

    private static boolean isNothing(Object value) {
        return value == null || value.equals(Boolean.FALSE) || value instanceof List<?> list && list.isEmpty();
    }
}
