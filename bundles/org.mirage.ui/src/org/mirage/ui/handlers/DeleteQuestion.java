// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.handlers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.mirage.model.Image;
import org.mirage.model.Version;

/** Asks whether images and versions are to be deleted, and has it done. */
public final class DeleteQuestion {

    private static final int DELETE = 0;
    private static final int KEEP = 1;

    /** So many are named. */
    private static final int NAMED_LIMIT = 20;

    private final Set<Image> images;
    private final List<Version> versions = new ArrayList<>();

    private DeleteQuestion(List<Image> images, List<Version> versions) {
        this.images = new HashSet<>(images);
        Set<Version> chosen = new HashSet<>(versions);
        versions.stream().map(Version::getImage).filter(image -> chosen.containsAll(image.getVersions())).forEach(this.images::add);
        versions.stream().distinct().filter(version -> !this.images.contains(version.getImage())).forEach(this.versions::add);
    }

    /** Asks about images with all their versions and about single versions; an image all of whose versions are meant is meant as a whole. */
    public static void ask(Shell shell, List<Image> images, List<Version> versions) {
        DeleteQuestion question = new DeleteQuestion(images, versions);
        if (question.images.isEmpty() && question.versions.isEmpty()) {
            return;
        }
        // Enter keeps: it may follow Delete by mistake
        MessageDialog dialog = new MessageDialog(shell, Messages.Delete_title, null, question.text().replace("&", "&&"), //$NON-NLS-1$ //$NON-NLS-2$
                MessageDialog.WARNING, KEEP, Messages.Delete_delete, Messages.Delete_keep);
        if (dialog.open() == DELETE) {
            new DeleteJob(question.images.stream().map(Image::getName).toList(),
                    question.versions.stream().map(Selected::name).toList()).schedule();
        }
    }

    private String text() {
        List<String> names = new ArrayList<>();
        for (Image image : images) {
            int count = image.getVersions().size();
            names.add(NLS.bind(count == 1 ? Messages.Delete_imageOne : Messages.Delete_image, image.getName(), count));
        }
        versions.forEach(version -> names.add(version.label()));
        int more = names.size() - NAMED_LIMIT;
        if (more > 1) {
            names.subList(NAMED_LIMIT, names.size()).clear();
            names.add(NLS.bind(Messages.Delete_more, more));
        }
        return NLS.bind(Messages.Delete_question,
                names.stream().map(name -> "  " + name).collect(Collectors.joining("\n"))); //$NON-NLS-1$ //$NON-NLS-2$
    }
}
