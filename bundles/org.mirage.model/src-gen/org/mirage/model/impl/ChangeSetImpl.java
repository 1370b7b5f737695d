// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model.impl;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.eclipse.emf.ecore.util.EDataTypeEList;
import org.eclipse.emf.ecore.util.EObjectContainmentEList;
import org.eclipse.emf.ecore.util.EObjectContainmentWithInverseEList;
import org.eclipse.emf.ecore.util.InternalEList;

import org.mirage.model.ChangeParameter;
import org.mirage.model.ChangeSet;
import org.mirage.model.Edit;
import org.mirage.model.MiragePackage;

/**
 * An implementation of the model object '<em><b>Change Set</b></em>'.
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.impl.ChangeSetImpl#getTitle <em>Title</em>}</li>
 *   <li>{@link org.mirage.model.impl.ChangeSetImpl#getFromVersion <em>From Version</em>}</li>
 *   <li>{@link org.mirage.model.impl.ChangeSetImpl#getFromRecord <em>From Record</em>}</li>
 *   <li>{@link org.mirage.model.impl.ChangeSetImpl#getToVersion <em>To Version</em>}</li>
 *   <li>{@link org.mirage.model.impl.ChangeSetImpl#getToRecord <em>To Record</em>}</li>
 *   <li>{@link org.mirage.model.impl.ChangeSetImpl#getParameters <em>Parameters</em>}</li>
 *   <li>{@link org.mirage.model.impl.ChangeSetImpl#getEdits <em>Edits</em>}</li>
 *   <li>{@link org.mirage.model.impl.ChangeSetImpl#getComment <em>Comment</em>}</li>
 *   <li>{@link org.mirage.model.impl.ChangeSetImpl#getClosingComment <em>Closing Comment</em>}</li>
 * </ul>
 *
 * @generated
 */
public class ChangeSetImpl extends MinimalEObjectImpl.Container implements ChangeSet {
	/**
	 * The default value of the '{@link #getTitle() <em>Title</em>}' attribute.
	 * @see #getTitle()
	 * @generated
	 * @ordered
	 */
	protected static final String TITLE_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getTitle() <em>Title</em>}' attribute.
	 * @see #getTitle()
	 * @generated
	 * @ordered
	 */
	protected String title = TITLE_EDEFAULT;

	/**
	 * The default value of the '{@link #getFromVersion() <em>From Version</em>}' attribute.
	 * @see #getFromVersion()
	 * @generated
	 * @ordered
	 */
	protected static final String FROM_VERSION_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getFromVersion() <em>From Version</em>}' attribute.
	 * @see #getFromVersion()
	 * @generated
	 * @ordered
	 */
	protected String fromVersion = FROM_VERSION_EDEFAULT;

	/**
	 * The default value of the '{@link #getFromRecord() <em>From Record</em>}' attribute.
	 * @see #getFromRecord()
	 * @generated
	 * @ordered
	 */
	protected static final String FROM_RECORD_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getFromRecord() <em>From Record</em>}' attribute.
	 * @see #getFromRecord()
	 * @generated
	 * @ordered
	 */
	protected String fromRecord = FROM_RECORD_EDEFAULT;

	/**
	 * The default value of the '{@link #getToVersion() <em>To Version</em>}' attribute.
	 * @see #getToVersion()
	 * @generated
	 * @ordered
	 */
	protected static final String TO_VERSION_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getToVersion() <em>To Version</em>}' attribute.
	 * @see #getToVersion()
	 * @generated
	 * @ordered
	 */
	protected String toVersion = TO_VERSION_EDEFAULT;

	/**
	 * The default value of the '{@link #getToRecord() <em>To Record</em>}' attribute.
	 * @see #getToRecord()
	 * @generated
	 * @ordered
	 */
	protected static final String TO_RECORD_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getToRecord() <em>To Record</em>}' attribute.
	 * @see #getToRecord()
	 * @generated
	 * @ordered
	 */
	protected String toRecord = TO_RECORD_EDEFAULT;

	/**
	 * The cached value of the '{@link #getParameters() <em>Parameters</em>}' containment reference list.
	 * @see #getParameters()
	 * @generated
	 * @ordered
	 */
	protected EList<ChangeParameter> parameters;

	/**
	 * The cached value of the '{@link #getEdits() <em>Edits</em>}' containment reference list.
	 * @see #getEdits()
	 * @generated
	 * @ordered
	 */
	protected EList<Edit> edits;

	/**
	 * The cached value of the '{@link #getComment() <em>Comment</em>}' attribute list.
	 * @see #getComment()
	 * @generated
	 * @ordered
	 */
	protected EList<String> comment;

	/**
	 * The cached value of the '{@link #getClosingComment() <em>Closing Comment</em>}' attribute list.
	 * @see #getClosingComment()
	 * @generated
	 * @ordered
	 */
	protected EList<String> closingComment;

	/**
	 * @generated
	 */
	protected ChangeSetImpl() {
		super();
	}

	/**
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return MiragePackage.Literals.CHANGE_SET;
	}

	/**
	 * @generated
	 */
	@Override
	public String getTitle() {
		return title;
	}

	/**
	 * @generated
	 */
	@Override
	public void setTitle(String newTitle) {
		String oldTitle = title;
		title = newTitle;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.CHANGE_SET__TITLE, oldTitle, title));
	}

	/**
	 * @generated
	 */
	@Override
	public String getFromVersion() {
		return fromVersion;
	}

	/**
	 * @generated
	 */
	@Override
	public void setFromVersion(String newFromVersion) {
		String oldFromVersion = fromVersion;
		fromVersion = newFromVersion;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.CHANGE_SET__FROM_VERSION, oldFromVersion, fromVersion));
	}

	/**
	 * @generated
	 */
	@Override
	public String getFromRecord() {
		return fromRecord;
	}

	/**
	 * @generated
	 */
	@Override
	public void setFromRecord(String newFromRecord) {
		String oldFromRecord = fromRecord;
		fromRecord = newFromRecord;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.CHANGE_SET__FROM_RECORD, oldFromRecord, fromRecord));
	}

	/**
	 * @generated
	 */
	@Override
	public String getToVersion() {
		return toVersion;
	}

	/**
	 * @generated
	 */
	@Override
	public void setToVersion(String newToVersion) {
		String oldToVersion = toVersion;
		toVersion = newToVersion;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.CHANGE_SET__TO_VERSION, oldToVersion, toVersion));
	}

	/**
	 * @generated
	 */
	@Override
	public String getToRecord() {
		return toRecord;
	}

	/**
	 * @generated
	 */
	@Override
	public void setToRecord(String newToRecord) {
		String oldToRecord = toRecord;
		toRecord = newToRecord;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.CHANGE_SET__TO_RECORD, oldToRecord, toRecord));
	}

	/**
	 * @generated
	 */
	@Override
	public EList<ChangeParameter> getParameters() {
		if (parameters == null) {
			parameters = new EObjectContainmentEList<ChangeParameter>(ChangeParameter.class, this, MiragePackage.CHANGE_SET__PARAMETERS);
		}
		return parameters;
	}

	/**
	 * @generated
	 */
	@Override
	public EList<Edit> getEdits() {
		if (edits == null) {
			edits = new EObjectContainmentWithInverseEList<Edit>(Edit.class, this, MiragePackage.CHANGE_SET__EDITS, MiragePackage.EDIT__CHANGE_SET);
		}
		return edits;
	}

	/**
	 * @generated
	 */
	@Override
	public EList<String> getComment() {
		if (comment == null) {
			comment = new EDataTypeEList<String>(String.class, this, MiragePackage.CHANGE_SET__COMMENT);
		}
		return comment;
	}

	/**
	 * @generated
	 */
	@Override
	public EList<String> getClosingComment() {
		if (closingComment == null) {
			closingComment = new EDataTypeEList<String>(String.class, this, MiragePackage.CHANGE_SET__CLOSING_COMMENT);
		}
		return closingComment;
	}

	/**
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public NotificationChain eInverseAdd(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case MiragePackage.CHANGE_SET__EDITS:
				return ((InternalEList<InternalEObject>)(InternalEList<?>)getEdits()).basicAdd(otherEnd, msgs);
		}
		return super.eInverseAdd(otherEnd, featureID, msgs);
	}

	/**
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case MiragePackage.CHANGE_SET__PARAMETERS:
				return ((InternalEList<?>)getParameters()).basicRemove(otherEnd, msgs);
			case MiragePackage.CHANGE_SET__EDITS:
				return ((InternalEList<?>)getEdits()).basicRemove(otherEnd, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case MiragePackage.CHANGE_SET__TITLE:
				return getTitle();
			case MiragePackage.CHANGE_SET__FROM_VERSION:
				return getFromVersion();
			case MiragePackage.CHANGE_SET__FROM_RECORD:
				return getFromRecord();
			case MiragePackage.CHANGE_SET__TO_VERSION:
				return getToVersion();
			case MiragePackage.CHANGE_SET__TO_RECORD:
				return getToRecord();
			case MiragePackage.CHANGE_SET__PARAMETERS:
				return getParameters();
			case MiragePackage.CHANGE_SET__EDITS:
				return getEdits();
			case MiragePackage.CHANGE_SET__COMMENT:
				return getComment();
			case MiragePackage.CHANGE_SET__CLOSING_COMMENT:
				return getClosingComment();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case MiragePackage.CHANGE_SET__TITLE:
				setTitle((String)newValue);
				return;
			case MiragePackage.CHANGE_SET__FROM_VERSION:
				setFromVersion((String)newValue);
				return;
			case MiragePackage.CHANGE_SET__FROM_RECORD:
				setFromRecord((String)newValue);
				return;
			case MiragePackage.CHANGE_SET__TO_VERSION:
				setToVersion((String)newValue);
				return;
			case MiragePackage.CHANGE_SET__TO_RECORD:
				setToRecord((String)newValue);
				return;
			case MiragePackage.CHANGE_SET__PARAMETERS:
				getParameters().clear();
				getParameters().addAll((Collection<? extends ChangeParameter>)newValue);
				return;
			case MiragePackage.CHANGE_SET__EDITS:
				getEdits().clear();
				getEdits().addAll((Collection<? extends Edit>)newValue);
				return;
			case MiragePackage.CHANGE_SET__COMMENT:
				getComment().clear();
				getComment().addAll((Collection<? extends String>)newValue);
				return;
			case MiragePackage.CHANGE_SET__CLOSING_COMMENT:
				getClosingComment().clear();
				getClosingComment().addAll((Collection<? extends String>)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case MiragePackage.CHANGE_SET__TITLE:
				setTitle(TITLE_EDEFAULT);
				return;
			case MiragePackage.CHANGE_SET__FROM_VERSION:
				setFromVersion(FROM_VERSION_EDEFAULT);
				return;
			case MiragePackage.CHANGE_SET__FROM_RECORD:
				setFromRecord(FROM_RECORD_EDEFAULT);
				return;
			case MiragePackage.CHANGE_SET__TO_VERSION:
				setToVersion(TO_VERSION_EDEFAULT);
				return;
			case MiragePackage.CHANGE_SET__TO_RECORD:
				setToRecord(TO_RECORD_EDEFAULT);
				return;
			case MiragePackage.CHANGE_SET__PARAMETERS:
				getParameters().clear();
				return;
			case MiragePackage.CHANGE_SET__EDITS:
				getEdits().clear();
				return;
			case MiragePackage.CHANGE_SET__COMMENT:
				getComment().clear();
				return;
			case MiragePackage.CHANGE_SET__CLOSING_COMMENT:
				getClosingComment().clear();
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case MiragePackage.CHANGE_SET__TITLE:
				return TITLE_EDEFAULT == null ? title != null : !TITLE_EDEFAULT.equals(title);
			case MiragePackage.CHANGE_SET__FROM_VERSION:
				return FROM_VERSION_EDEFAULT == null ? fromVersion != null : !FROM_VERSION_EDEFAULT.equals(fromVersion);
			case MiragePackage.CHANGE_SET__FROM_RECORD:
				return FROM_RECORD_EDEFAULT == null ? fromRecord != null : !FROM_RECORD_EDEFAULT.equals(fromRecord);
			case MiragePackage.CHANGE_SET__TO_VERSION:
				return TO_VERSION_EDEFAULT == null ? toVersion != null : !TO_VERSION_EDEFAULT.equals(toVersion);
			case MiragePackage.CHANGE_SET__TO_RECORD:
				return TO_RECORD_EDEFAULT == null ? toRecord != null : !TO_RECORD_EDEFAULT.equals(toRecord);
			case MiragePackage.CHANGE_SET__PARAMETERS:
				return parameters != null && !parameters.isEmpty();
			case MiragePackage.CHANGE_SET__EDITS:
				return edits != null && !edits.isEmpty();
			case MiragePackage.CHANGE_SET__COMMENT:
				return comment != null && !comment.isEmpty();
			case MiragePackage.CHANGE_SET__CLOSING_COMMENT:
				return closingComment != null && !closingComment.isEmpty();
		}
		return super.eIsSet(featureID);
	}

	/**
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (title: ");
		result.append(title);
		result.append(", fromVersion: ");
		result.append(fromVersion);
		result.append(", fromRecord: ");
		result.append(fromRecord);
		result.append(", toVersion: ");
		result.append(toVersion);
		result.append(", toRecord: ");
		result.append(toRecord);
		result.append(", comment: ");
		result.append(comment);
		result.append(", closingComment: ");
		result.append(closingComment);
		result.append(')');
		return result.toString();
	}

} //ChangeSetImpl
