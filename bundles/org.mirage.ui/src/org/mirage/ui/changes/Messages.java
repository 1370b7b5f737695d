// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changes;

import org.eclipse.osgi.util.NLS;

/** Texts of the change editor. */
final class Messages extends NLS {

    public static String ChangesEditor_edits;
    public static String ChangesEditor_header;
    public static String ChangesEditor_keptStep;
    public static String ChangesEditor_large;
    public static String ChangesEditor_newFile;
    public static String ChangesEditor_noChanges;
    public static String ChangesEditor_saveAs;
    public static String ChangesEditor_source;
    public static String ChangesEditor_sourceStep;
    public static String ChangesInput_new;
    public static String ChangesOpening_discard;
    public static String ChangesOpening_other;
    public static String ChangesOpening_stay;
    public static String ChangesOpening_title;
    public static String ChoiceRow_after;
    public static String ChoiceRow_before;
    public static String ChoiceRow_block;
    public static String ChoiceRow_char;
    public static String ChoiceRow_equals;
    public static String ChoiceRow_fifo;
    public static String ChoiceRow_first;
    public static String ChoiceRow_hosts;
    public static String ChoiceRow_ini;
    public static String ChoiceRow_last;
    public static String ChoiceRow_socket;
    public static String ChoiceRow_spaces;
    public static String ContentRow_browse;
    public static String ContentRow_file;
    public static String ContentRow_path;
    public static String ContentRow_stored;
    public static String ContentRow_version;
    public static String ContentWay_disk;
    public static String ContentWay_diskFolder;
    public static String ContentWay_kept;
    public static String ContentWay_stored;
    public static String ContentWay_template;
    public static String ContentWay_text;
    public static String ContentWay_version;
    public static String ContentWay_versionFolder;
    public static String EditForm_comment;
    public static String EditForm_expected;
    public static String EditForm_metadata;
    public static String EditForm_none;
    public static String EditTable_edit;
    public static String EditTable_what;
    public static String EditsPage_add;
    public static String EditsPage_addStep;
    public static String EditsPage_apply;
    public static String EditsPage_applyTip;
    public static String EditsPage_downTip;
    public static String EditsPage_duplicateStep;
    public static String EditsPage_duplicateTip;
    public static String EditsPage_keep;
    public static String EditsPage_keepTip;
    public static String EditsPage_moveStep;
    public static String EditsPage_preview;
    public static String EditsPage_previewTip;
    public static String EditsPage_removeStep;
    public static String EditsPage_removeTip;
    public static String EditsPage_upTip;
    public static String HeaderPage_about;
    public static String HeaderPage_add;
    public static String HeaderPage_addStep;
    public static String HeaderPage_origin;
    public static String HeaderPage_parameters;
    public static String HeaderPage_title;
    public static String HeaderPage_titleHint;
    public static String KeepChanges_again;
    public static String KeepChanges_gone;
    public static String KeepChanges_leave;
    public static String KeepChanges_other;
    public static String KeepChanges_replace;
    public static String KeepChanges_text;
    public static String KeepChanges_there;
    public static String KeepChanges_title;
    public static String KeptNameCheck_noName;
    public static String OpenChangesHandler_all;
    public static String OpenChangesHandler_changes;
    public static String OpenChangesHandler_title;
    public static String ParameterField_choose;
    public static String ParameterField_content;
    public static String ParameterField_contentTip;
    public static String ParameterField_file;
    public static String ParameterField_lines;
    public static String ParameterField_reading;
    public static String ParameterRow_about;
    public static String ParameterRow_default;
    public static String ParameterRow_name;
    public static String ParameterRow_nameHint;
    public static String ParameterRow_none;
    public static String ParameterRow_remove;
    public static String ParameterRow_secret;
    public static String ParameterRow_secretTip;
    public static String ParameterRow_step;
    public static String PreviewDialog_compare;
    public static String PreviewDialog_none;
    public static String PreviewDialog_text;
    public static String PreviewDialog_title;
    public static String PreviewDialog_version;
    public static String SourcePage_problem;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
