// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;


/**
 * A representation of the model object '<em><b>Rename Edit</b></em>'.
 *
 * Gives an entry, a folder with all below it, another path where nothing is yet.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.RenameEdit#getTo <em>To</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getRenameEdit()
 * @model
 * @generated
 */
public interface RenameEdit extends PathEdit {
	/**
	 * Returns the value of the '<em><b>To</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * The new path. As a word of a .changes file without quotes.
	 * @return the value of the '<em>To</em>' attribute.
	 * @see #setTo(String)
	 * @see org.mirage.model.MiragePackage#getRenameEdit_To()
	 * @model default=""
	 * @generated
	 */
	String getTo();

	/**
	 * Sets the value of the '{@link org.mirage.model.RenameEdit#getTo <em>To</em>}' attribute.
	 * @param value the new value of the '<em>To</em>' attribute.
	 * @see #getTo()
	 * @generated
	 */
	void setTo(String value);

} // RenameEdit
