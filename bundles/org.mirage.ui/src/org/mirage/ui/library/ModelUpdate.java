// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.library;

import java.util.List;
import java.util.Objects;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.mirage.engine.ImageSummary;
import org.mirage.engine.VersionSummary;
import org.mirage.model.Image;
import org.mirage.model.Library;
import org.mirage.model.MirageFactory;
import org.mirage.model.MiragePackage.Literals;
import org.mirage.model.Version;

/** Changes the model to what the library holds, touching only what differs, so that views follow without flicker. */
final class ModelUpdate {

    private ModelUpdate() {
    }

    /** Brings images and versions up to date. */
    static void images(Library library, List<ImageSummary> summaries) {
        ListUpdate.apply(library.getImages(), summaries, Image::getId, summary -> summary.id().toString(),
                summary -> MirageFactory.eINSTANCE.createImage(), ModelUpdate::image);
    }

    private static void image(Image image, ImageSummary summary) {
        set(image, Literals.IMAGE__ID, summary.id().toString());
        set(image, Literals.IMAGE__NAME, summary.name());
        ListUpdate.apply(image.getVersions(), summary.versions(), Version::getRecord, version -> version.record().toString(),
                version -> MirageFactory.eINSTANCE.createVersion(), ModelUpdate::version);
    }

    /** Brings what a list tells of a version up to date. */
    static void version(Version version, VersionSummary summary) {
        set(version, Literals.VERSION__RECORD, summary.record().toString());
        set(version, Literals.VERSION__NUMBER, summary.number());
        set(version, Literals.VERSION__TIME, summary.time());
        set(version, Literals.VERSION__AUTHOR, text(summary.author()));
        set(version, Literals.VERSION__MESSAGE, text(summary.message()));
        set(version, Literals.VERSION__SYSTEM, text(summary.system()));
        if (version.getPlatform() == null || !summary.platform().isEmpty()) {
            // of versions of earlier programs only their details tell it
            set(version, Literals.VERSION__PLATFORM, summary.platform());
        }
        set(version, Literals.VERSION__DISK_BYTES, summary.diskBytes());
        set(version, Literals.VERSION__FILE_BYTES, summary.fileBytes());
        set(version, Literals.VERSION__ENTRIES, summary.entries());
        set(version, Literals.VERSION__STORED_BYTES, summary.storedBytes());
        set(version, Literals.VERSION__UNIQUE_BYTES, summary.uniqueBytes());
    }

    /** Sets a feature only if that changes it, because a notification without a change makes views paint. */
    static void set(EObject object, EStructuralFeature feature, Object value) {
        if (!Objects.equals(object.eGet(feature), value)) {
            object.eSet(feature, value);
        }
    }

    /** Nothing said is an empty text in the model. */
    static String text(String value) {
        return value == null ? "" : value; //$NON-NLS-1$
    }
}
