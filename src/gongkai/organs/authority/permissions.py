"""What can be allowed; the value is what people read in a refusal."""

from __future__ import annotations

from enum import StrEnum


class Permission(StrEnum):
    """One kind of act or sight."""

    REQUEST_VIEW = "查看申请"
    REQUEST_UNMASK = "查看申请人身份信息"
    APPLICANT_ERASE = "删除申请人身份信息"
    REQUEST_REGISTER = "登记申请"
    REQUEST_ASSIGN = "分办申请"
    REQUEST_PROCEED = "办理补正、征求意见、收费等程序"
    REQUEST_EXTEND = "批准延期"
    REQUEST_DRAFT = "拟制答复"
    REQUEST_SERVE = "送达答复"
    MAIL_HANDLE = "处理电子邮件"
    REQUEST_NOTE = "填写办理备注"
    REVIEW_DECIDE = "审核、签发"
    REVIEW_PLAN = "设置审核流程"
    WORDING_MANAGE = "管理文书模板和邮件文本"
    DISPUTE_VIEW = "查看复议诉讼案件"
    DISPUTE_KEEP = "登记复议诉讼案件"
    ITEM_VIEW = "查看未发布的信息"
    ITEM_EDIT = "编辑信息"
    ITEM_PUBLISH = "发布信息"
    COLUMN_MANAGE = "管理栏目和用语词库"
    DOCUMENT_KEEP = "登记规范性文件和公文属性"
    DECISION_VIEW = "查看执法决定台账"
    DECISION_IMPORT = "导入、更正、撤回执法决定"
    FIGURES_VIEW = "查看年度报告数据"
    FIGURES_TYPE = "填报年度报告数据"
    REPORT_PUBLISH = "发布年度报告"
    CALENDAR_VIEW = "查看工作日历"
    CALENDAR_MANAGE = "装入放假安排"
    PEOPLE_VIEW = "查看人员"
    PEOPLE_MANAGE = "管理机构、内设机构和人员"
    ROLES_GRANT = "授予、收回角色"
    JOURNAL_VIEW = "查看操作日志"
    SIGN_INS_VIEW = "查看登录日志"
    JOBS_VIEW = "查看后台任务"
