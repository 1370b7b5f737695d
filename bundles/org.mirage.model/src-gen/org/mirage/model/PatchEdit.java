// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;


/**
 * A representation of the model object '<em><b>Patch Edit</b></em>'.
 *
 * Applies a unified diff, without fuzz.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.PatchEdit#getDiff <em>Diff</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getPatchEdit()
 * @model
 * @generated
 */
public interface PatchEdit extends TextEdit {
	/**
	 * Returns the value of the '<em><b>Diff</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * Its hunks.
	 * @return the value of the '<em>Diff</em>' attribute.
	 * @see #setDiff(String)
	 * @see org.mirage.model.MiragePackage#getPatchEdit_Diff()
	 * @model default=""
	 * @generated
	 */
	String getDiff();

	/**
	 * Sets the value of the '{@link org.mirage.model.PatchEdit#getDiff <em>Diff</em>}' attribute.
	 * @param value the new value of the '<em>Diff</em>' attribute.
	 * @see #getDiff()
	 * @generated
	 */
	void setDiff(String value);

} // PatchEdit
