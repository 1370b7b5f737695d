// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.sharing;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.mirage.model.Image;
import org.mirage.model.Version;
import org.mirage.ui.Keys;
import org.mirage.ui.library.LibrarySession;

/** Two fields by which a person chooses a version: the image and, the newest first, its number. */
final class VersionChoice {

    private final Combo image;
    private final Combo number;
    private final Runnable changed;
    private Version chosen;

    /**
     * Makes the fields.
     *
     * @param changed runs when another version was chosen
     */
    VersionChoice(Composite parent, Runnable changed) {
        this.changed = changed;
        image = Keys.mark(new Combo(parent, SWT.READ_ONLY), "sharing.image"); //$NON-NLS-1$
        image.setToolTipText(Messages.VersionChoice_image);
        image.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> imageChosen()));
        number = Keys.mark(new Combo(parent, SWT.READ_ONLY), "sharing.version"); //$NON-NLS-1$
        number.setToolTipText(Messages.VersionChoice_version);
        number.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> numberChosen()));
    }

    /** The version; null when the library has none. */
    Version chosen() {
        return chosen;
    }

    /** Follows the library; a version that is still there stays chosen. */
    void update() {
        List<Image> images = images();
        Version still = chosen == null ? null : LibrarySession.current().version(chosen.getRecord());
        choose(still != null ? still : images.isEmpty() ? null : images.getFirst().newest());
    }

    private static List<Image> images() {
        return LibrarySession.current().model().getImages().stream().filter(image -> !image.getVersions().isEmpty())
                .sorted(Comparator.comparing(Image::getName, Collator.getInstance())).toList();
    }

    /** Chooses a version. */
    void choose(Version version) {
        String[] names = images().stream().map(Image::getName).toArray(String[]::new);
        if (!Arrays.equals(names, image.getItems())) {
            image.setItems(names);
            image.requestLayout();
        }
        boolean other = version == null || chosen == null || !version.getRecord().equals(chosen.getRecord());
        chosen = version;
        if (version == null) {
            number.removeAll();
        } else {
            image.setText(version.getImage().getName());
            List<String> numbers = version.getImage().getVersions().stream().map(each -> Integer.toString(each.getNumber())).toList();
            number.setItems(numbers.reversed().toArray(String[]::new));
            number.setText(Integer.toString(version.getNumber()));
            number.requestLayout();
        }
        if (other) {
            changed.run();
        }
    }

    private void imageChosen() {
        Version newest = NamedImages.newest(image.getText());
        if (newest != null) {
            choose(newest);
        }
    }

    private void numberChosen() {
        Image of = NamedImages.image(image.getText());
        if (of != null) {
            of.getVersions().stream().filter(version -> Integer.toString(version.getNumber()).equals(number.getText())).findFirst()
                    .ifPresent(this::choose);
        }
    }
}
