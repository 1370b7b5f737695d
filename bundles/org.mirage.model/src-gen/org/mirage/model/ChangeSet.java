// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * A representation of the model object '<em><b>Change Set</b></em>'.
 *
 * An ordered list of edits that makes one state of a machine's files into another.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.ChangeSet#getTitle <em>Title</em>}</li>
 *   <li>{@link org.mirage.model.ChangeSet#getFromVersion <em>From Version</em>}</li>
 *   <li>{@link org.mirage.model.ChangeSet#getFromRecord <em>From Record</em>}</li>
 *   <li>{@link org.mirage.model.ChangeSet#getToVersion <em>To Version</em>}</li>
 *   <li>{@link org.mirage.model.ChangeSet#getToRecord <em>To Record</em>}</li>
 *   <li>{@link org.mirage.model.ChangeSet#getParameters <em>Parameters</em>}</li>
 *   <li>{@link org.mirage.model.ChangeSet#getEdits <em>Edits</em>}</li>
 *   <li>{@link org.mirage.model.ChangeSet#getComment <em>Comment</em>}</li>
 *   <li>{@link org.mirage.model.ChangeSet#getClosingComment <em>Closing Comment</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getChangeSet()
 * @model
 * @generated
 */
public interface ChangeSet extends EObject {
	/**
	 * Returns the value of the '<em><b>Title</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * What it is for, in a line; empty when not said.
	 * @return the value of the '<em>Title</em>' attribute.
	 * @see #setTitle(String)
	 * @see org.mirage.model.MiragePackage#getChangeSet_Title()
	 * @model default=""
	 * @generated
	 */
	String getTitle();

	/**
	 * Sets the value of the '{@link org.mirage.model.ChangeSet#getTitle <em>Title</em>}' attribute.
	 * @param value the new value of the '<em>Title</em>' attribute.
	 * @see #getTitle()
	 * @generated
	 */
	void setTitle(String value);

	/**
	 * Returns the value of the '<em><b>From Version</b></em>' attribute.
	 * The version that it makes the other one of, such as web@6; null when it was made by hand.
	 * @return the value of the '<em>From Version</em>' attribute.
	 * @see #setFromVersion(String)
	 * @see org.mirage.model.MiragePackage#getChangeSet_FromVersion()
	 * @model
	 * @generated
	 */
	String getFromVersion();

	/**
	 * Sets the value of the '{@link org.mirage.model.ChangeSet#getFromVersion <em>From Version</em>}' attribute.
	 * @param value the new value of the '<em>From Version</em>' attribute.
	 * @see #getFromVersion()
	 * @generated
	 */
	void setFromVersion(String value);

	/**
	 * Returns the value of the '<em><b>From Record</b></em>' attribute.
	 * SHA-256 of that version's record, 64 hexadecimal digits; null when it was made by hand.
	 * @return the value of the '<em>From Record</em>' attribute.
	 * @see #setFromRecord(String)
	 * @see org.mirage.model.MiragePackage#getChangeSet_FromRecord()
	 * @model
	 * @generated
	 */
	String getFromRecord();

	/**
	 * Sets the value of the '{@link org.mirage.model.ChangeSet#getFromRecord <em>From Record</em>}' attribute.
	 * @param value the new value of the '<em>From Record</em>' attribute.
	 * @see #getFromRecord()
	 * @generated
	 */
	void setFromRecord(String value);

	/**
	 * Returns the value of the '<em><b>To Version</b></em>' attribute.
	 * That other version; null when it was made by hand.
	 * @return the value of the '<em>To Version</em>' attribute.
	 * @see #setToVersion(String)
	 * @see org.mirage.model.MiragePackage#getChangeSet_ToVersion()
	 * @model
	 * @generated
	 */
	String getToVersion();

	/**
	 * Sets the value of the '{@link org.mirage.model.ChangeSet#getToVersion <em>To Version</em>}' attribute.
	 * @param value the new value of the '<em>To Version</em>' attribute.
	 * @see #getToVersion()
	 * @generated
	 */
	void setToVersion(String value);

	/**
	 * Returns the value of the '<em><b>To Record</b></em>' attribute.
	 * SHA-256 of the other version's record, 64 hexadecimal digits; null when it was made by hand.
	 * @return the value of the '<em>To Record</em>' attribute.
	 * @see #setToRecord(String)
	 * @see org.mirage.model.MiragePackage#getChangeSet_ToRecord()
	 * @model
	 * @generated
	 */
	String getToRecord();

	/**
	 * Sets the value of the '{@link org.mirage.model.ChangeSet#getToRecord <em>To Record</em>}' attribute.
	 * @param value the new value of the '<em>To Record</em>' attribute.
	 * @see #getToRecord()
	 * @generated
	 */
	void setToRecord(String value);

	/**
	 * Returns the value of the '<em><b>Parameters</b></em>' containment reference list.
	 * The list contents are of type {@link org.mirage.model.ChangeParameter}.
	 * What is said only when it is applied.
	 * @return the value of the '<em>Parameters</em>' containment reference list.
	 * @see org.mirage.model.MiragePackage#getChangeSet_Parameters()
	 * @model containment="true"
	 * @generated
	 */
	EList<ChangeParameter> getParameters();

	/**
	 * Returns the value of the '<em><b>Edits</b></em>' containment reference list.
	 * The list contents are of type {@link org.mirage.model.Edit}.
	 * It is bidirectional and its opposite is '{@link org.mirage.model.Edit#getChangeSet <em>Change Set</em>}'.
	 * In the order in which they are done.
	 * @return the value of the '<em>Edits</em>' containment reference list.
	 * @see org.mirage.model.MiragePackage#getChangeSet_Edits()
	 * @see org.mirage.model.Edit#getChangeSet
	 * @model opposite="changeSet" containment="true"
	 * @generated
	 */
	EList<Edit> getEdits();

	/**
	 * Returns the value of the '<em><b>Comment</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.String}.
	 * Lines that a person wrote before everything.
	 * @return the value of the '<em>Comment</em>' attribute list.
	 * @see org.mirage.model.MiragePackage#getChangeSet_Comment()
	 * @model unique="false"
	 * @generated
	 */
	EList<String> getComment();

	/**
	 * Returns the value of the '<em><b>Closing Comment</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.String}.
	 * Lines that a person wrote after the edits.
	 * @return the value of the '<em>Closing Comment</em>' attribute list.
	 * @see org.mirage.model.MiragePackage#getChangeSet_ClosingComment()
	 * @model unique="false"
	 * @generated
	 */
	EList<String> getClosingComment();

} // ChangeSet
